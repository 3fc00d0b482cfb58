import { describe, expect, test } from "bun:test";
import { linesVariableProblem, noTerminalSentence, terminalKind } from "../../../src/tui/terminal/tty.ts";

const terminal = { stdinIsTty: true, stdoutIsTty: true, environment: { TERM: "xterm-256color" } };
const pipe = { ...terminal, stdinIsTty: false };

test("screens need both streams to be a terminal that can move its cursor", () => {
  expect(terminalKind(terminal)).toBe("screens");
  expect(terminalKind({ ...terminal, environment: {} })).toBe("screens");
  expect(terminalKind(pipe)).toBe("none");
  expect(terminalKind({ ...terminal, stdoutIsTty: false })).toBe("none");
});

describe("questions line by line", () => {
  const withEnvironment = (environment: Readonly<Record<string, string>>) =>
    terminalKind({ ...terminal, environment: { TERM: "xterm", ...environment } });

  test("are all that a dumb terminal can have, but nothing that a program without one asks for [E45]", () => {
    expect(withEnvironment({ TERM: "dumb" })).toBe("lines");
    expect(terminalKind({ ...pipe, environment: { TERM: "dumb" } })).toBe("none");
  });

  test("come when they are asked for, through a pipe too [E45]", () => {
    expect(terminalKind({ ...terminal, asked: true })).toBe("lines");
    expect(terminalKind({ ...pipe, asked: true })).toBe("lines");
    expect(terminalKind({ ...pipe, environment: { ACCESSIBLE: "1" } })).toBe("lines");
    expect(withEnvironment({ INK_SCREEN_READER: "true" })).toBe("lines");
  });

  test("are not asked on a dumb terminal whose person says no by mlstack's own variable", () => {
    expect(withEnvironment({ TERM: "dumb", MLSTACK_ACCESSIBLE: "0" })).toBe("screens");
    expect(withEnvironment({ TERM: "dumb", ACCESSIBLE: "0" })).toBe("lines");
  });

  test("come of a variable that is clearly on or off; of any other a sentence", () => {
    for (const text of ["1", "TRUE", "yes", "on", "0", "False", "no", "off", ""])
      expect(linesVariableProblem({ MLSTACK_ACCESSIBLE: text })).toBeUndefined();
    expect(linesVariableProblem({})).toBeUndefined();
    expect(linesVariableProblem({ MLSTACK_ACCESSIBLE: "banana" })).toStartWith(
      "The variable MLSTACK_ACCESSIBLE is banana, which is neither on nor off. Set it to 1,",
    );
  });

  test("are switched off by the word that is nearest", () => {
    expect(withEnvironment({ ACCESSIBLE: "0" })).toBe("screens");
    expect(withEnvironment({ ACCESSIBLE: "1", MLSTACK_ACCESSIBLE: "no" })).toBe("screens");
    expect(terminalKind({ ...terminal, asked: false, environment: { MLSTACK_ACCESSIBLE: "1" } })).toBe("screens");
  });
});

test("the refusal names the stream that is no terminal", () => {
  expect(noTerminalSentence(pipe)).toContain("standard input is not");
  expect(noTerminalSentence({ ...terminal, stdoutIsTty: false })).toContain("standard output is not");
  expect(noTerminalSentence({ ...pipe, stdoutIsTty: false })).toContain("input and output are not");
});
