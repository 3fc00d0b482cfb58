import { describe, expect, test } from "bun:test";
import { EventEmitter } from "node:events";
import type { TerminalEvent } from "../../../src/tui/terminal/events.ts";
import { type InputStream, TerminalInput } from "../../../src/tui/terminal/input.ts";

/** Stands for the terminal: what it was told, and what it sends. */
class FakeTerminal extends EventEmitter implements InputStream {
  isTTY = true;
  isRaw = false;
  isFlowing = false;
  written = "";

  setRawMode(raw: boolean): void {
    this.isRaw = raw;
  }

  resume(): this {
    this.isFlowing = true;
    return this;
  }

  pause(): this {
    this.isFlowing = false;
    return this;
  }

  write(text: string): void {
    this.written += text;
  }

  send(text: string): void {
    this.emit("data", new TextEncoder().encode(text));
  }
}

function nameOf(event: TerminalEvent): string {
  return event.kind === "key" ? event.name : event.kind;
}

describe("terminal input", () => {
  test("keeps the keys typed before anybody listens, in order", () => {
    const terminal = new FakeTerminal();
    const input = new TerminalInput(terminal, terminal);
    input.start();
    terminal.send("ab");
    const heard: string[] = [];
    input.onEvent((event) => heard.push(nameOf(event)));
    terminal.send("c");
    expect(heard).toEqual(["a", "b", "c"]);
  });

  test("tells a lone Esc soon, without another byte", async () => {
    const terminal = new FakeTerminal();
    const input = new TerminalInput(terminal, terminal);
    input.start();
    const heard = new Promise<string>((resolve) => input.onEvent((event) => resolve(nameOf(event))));
    const before = performance.now();
    terminal.send("\x1b");
    expect(await heard).toBe("escape");
    expect(performance.now() - before).toBeGreaterThan(20);
  });

  test("gives the terminal back when stopped, and hears nothing until started again", () => {
    const terminal = new FakeTerminal();
    const input = new TerminalInput(terminal, terminal);
    const heard: string[] = [];
    input.onEvent((event) => heard.push(nameOf(event)));
    input.start();
    expect([terminal.isRaw, terminal.isFlowing, terminal.written]).toEqual([true, true, "\x1b[?2004h"]);
    input.stop();
    input.stop();
    expect([terminal.isRaw, terminal.isFlowing, terminal.written]).toEqual([false, false, "\x1b[?2004h\x1b[?2004l"]);
    terminal.send("x");
    expect(terminal.eventNames()).toEqual([]);
    input.start();
    terminal.send("y");
    expect(heard).toEqual(["y"]);
  });

  test("says when the terminal is gone, but not when it was given back", () => {
    const terminal = new FakeTerminal();
    const input = new TerminalInput(terminal, terminal);
    let hangUps = 0;
    input.onHangUp(() => hangUps++);
    input.start();
    input.stop();
    terminal.emit("end");
    expect(hangUps).toBe(0);
    input.start();
    terminal.emit("end");
    expect(hangUps).toBe(1);
  });

  test("has one listener", () => {
    const terminal = new FakeTerminal();
    const input = new TerminalInput(terminal, terminal);
    const forget = input.onEvent(() => {});
    expect(() => input.onEvent(() => {})).toThrow("a listener already");
    forget();
    input.onEvent(() => {});
  });
});
