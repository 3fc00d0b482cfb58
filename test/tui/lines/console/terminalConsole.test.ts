import { describe, expect, test } from "bun:test";
import { EventEmitter } from "node:events";
import { terminalConsole } from "../../../../src/tui/lines/console/terminalConsole.ts";

/** A terminal that notes whether it would show what is typed. */
class FakeTerminal extends EventEmitter {
  isRaw = false;
  written = "";
  interrupts = 0;

  setRawMode(raw: boolean): void {
    this.isRaw = raw;
  }

  type(text: string): void {
    this.emit("data", new TextEncoder().encode(text));
  }

  console() {
    return terminalConsole({
      input: this,
      inputIsTty: true,
      outputIsTty: true,
      print: (text) => {
        this.written += text;
      },
      interrupt: () => this.interrupts++,
    });
  }
}

describe("a secret", () => {
  test("is typed unseen, and the terminal shows again what comes after it", async () => {
    const terminal = new FakeTerminal();
    const console = terminal.console();
    const asked = console.askSecret("token");
    expect(terminal.isRaw).toBe(true);
    terminal.type("s3cret\r");
    expect(await asked).toBe("s3cret");
    expect(terminal.isRaw).toBe(false);
    expect(terminal.written).toBe("token, typed unseen: \n");
  });

  test("of several lines is not taken line by line as other answers", async () => {
    const terminal = new FakeTerminal();
    const asked = terminal.console().askSecret("key");
    terminal.type("-----BEGIN\rabc\r-----END\r");
    expect(terminal.isRaw).toBe(true);
    expect(terminal.written).toContain("That was more than one line, so nothing was taken.");
    terminal.type("one\r");
    expect(await asked).toBe("one");
  });

  test("of several lines is taken whole where it is expected, however it arrives", async () => {
    const terminal = new FakeTerminal();
    const console = terminal.console();
    const asked = console.askSecretLines();
    terminal.type("-----BEGIN\ra");
    terminal.type("bc\r\r-----END\r.\r");
    expect(await asked).toEqual(["-----BEGIN", "abc", "", "-----END"]);
    expect(terminal.isRaw).toBe(false);
    expect(terminal.written).not.toContain("abc");
  });

  test("can be interrupted, and ended", async () => {
    const terminal = new FakeTerminal();
    const console = terminal.console();
    void console.askSecret("key");
    terminal.type("half\u0003");
    expect({ interrupts: terminal.interrupts, isRaw: terminal.isRaw }).toEqual({ interrupts: 1, isRaw: false });
    const other = new FakeTerminal();
    const asked = other.console().askSecret("key");
    other.type("\u0004");
    expect(await asked).toBeUndefined();
    expect(other.isRaw).toBe(false);
  });
});

test("once the person has left, nothing is asked any more", async () => {
  const terminal = new FakeTerminal();
  const console = terminal.console();
  terminal.type("one\ntwo\n");
  expect(await console.ask("First")).toBe("one");
  console.leave();
  expect(await console.ask("Second")).toBeUndefined();
  expect(terminal.written).toBe("First: ");
});
