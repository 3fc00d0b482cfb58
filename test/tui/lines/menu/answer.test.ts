import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { readCommand, readValue, readYesNo } from "../../../../src/tui/lines/menu/answer.ts";

const words = ["back", "list", "unset", "?", "quit"];

describe("answers to a menu", () => {
  test("begin with a word, whatever its case, or name an item", () => {
    expect(readCommand("list", words)).toEqual({ kind: "word", word: "list", rest: "" });
    expect(readCommand("  Back to black ", words)).toEqual({ kind: "word", word: "back", rest: "to black" });
    expect(readCommand("help", words)).toEqual({ kind: "word", word: "?", rest: "" });
    expect(readCommand("exit", words)).toEqual({ kind: "word", word: "quit", rest: "" });
    expect(readCommand("backend", words)).toEqual({ kind: "text", text: "backend" });
    expect(readCommand(" \t", words)).toEqual({ kind: "empty" });
  });

  test("with an equals sign are names", () => {
    expect(readCommand("=list", words)).toEqual({ kind: "text", text: "list" });
  });
});

describe("answers that are values", () => {
  test("are words only when they stand alone", () => {
    expect(readValue("unset", words)).toEqual({ kind: "word", word: "unset", rest: "" });
    expect(readValue("unset it", words)).toEqual({ kind: "text", text: "unset it" });
    expect(readValue("  padded ", words)).toEqual({ kind: "text", text: "  padded " });
    expect(readValue("   ", words)).toEqual({ kind: "empty" });
  });

  test("keep an equals sign that is their own", () => {
    for (const text of ["=x", "==x", "=1+1", "a=b"]) expect(readValue(text, words)).toEqual({ kind: "text", text });
    expect(readValue("=", words)).toEqual({ kind: "text", text: "" });
    expect(readValue("==", words)).toEqual({ kind: "text", text: "=" });
    expect(readValue("==back", words)).toEqual({ kind: "text", text: "=back" });
  });

  test("every text can be given: as it is, or behind an equals sign", () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(...words),
      fc.constantFrom(...words).map((word) => `==${word}`),
    );
    fc.assert(
      fc.property(text, (wanted) => {
        const typed = [wanted, `=${wanted}`];
        const meant = typed
          .map((line) => readValue(line, words))
          .map((answer) => (answer.kind === "text" ? answer.text : undefined));
        expect(meant).toContain(wanted);
      }),
    );
  });
});

test("yes and no are clear or nothing", () => {
  expect(["y", "YES", " true "].map(readYesNo)).toEqual([true, true, true]);
  expect(["n", "No", "false"].map(readYesNo)).toEqual([false, false, false]);
  expect(["", "yep", "1", "0"].map(readYesNo)).toEqual([undefined, undefined, undefined, undefined]);
});
