import { describe, expect, test } from "bun:test";
import { EventEmitter } from "node:events";
import { terminalConsole } from "../../../../src/tui/lines/console/terminalConsole.ts";

/** A terminal that notes whether it would show what is typed. */
class FakeTerminal extends EventEmitter {
  isRaw = false;
  written = "";
  interrupts = 0;
  suspends = 0;
  /** Lets the program go on that was stopped last. */
  goOn: () => void = () => {};

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
      suspend: () => {
        this.suspends++;
        return new Promise<void>((resolve) => {
          this.goOn = resolve;
        });
      },
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

describe("a program that is stopped", () => {
  test("while a secret is typed shows what is typed for the shell, takes none of it, and asks again", async () => {
    const terminal = new FakeTerminal();
    const console = terminal.console();
    const asked = console.askSecret("token");
    terminal.type("hal\u001a");
    terminal.type("for the shell\n");
    expect({ suspends: terminal.suspends, isRaw: terminal.isRaw }).toEqual({ suspends: 1, isRaw: false });
    // The signal that it goes on, beside the end of the stop.
    console.continued();
    terminal.goOn();
    await Promise.resolve();
    expect(terminal.isRaw).toBe(true);
    expect(terminal.written).toBe("token, typed unseen: \ntoken, typed unseen: ");
    terminal.type("s3cret\r");
    expect(await asked).toBe("s3cret");
    expect(terminal.isRaw).toBe(false);
  });

  test("while lines are typed unseen begins with the first one again", async () => {
    const terminal = new FakeTerminal();
    const asked = terminal.console().askSecretLines();
    terminal.type("one\rtw\u001a");
    terminal.goOn();
    await Promise.resolve();
    terminal.type("three\r.\r");
    expect(await asked).toEqual(["three"]);
  });

  test("from outside repeats the question, and unseen stays unseen", async () => {
    const terminal = new FakeTerminal();
    const console = terminal.console();
    console.continued();
    const name = console.ask("Name");
    console.continued();
    terminal.type("lab\n");
    expect(await name).toBe("lab");
    void console.askSecret("key");
    terminal.isRaw = false;
    console.continued();
    expect(terminal.isRaw).toBe(true);
    expect(terminal.written).toBe("Name: Name: key, typed unseen: key, typed unseen: ");
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
