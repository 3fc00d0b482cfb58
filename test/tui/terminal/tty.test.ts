import { expect, test } from "bun:test";
import { noTerminalSentence, terminalKind } from "../../../src/tui/terminal/tty.ts";

const screens = { stdinIsTty: true, stdoutIsTty: true, term: "xterm-256color" };

test("screens need both streams to be a terminal that can move its cursor", () => {
  expect(terminalKind(screens)).toBe("screens");
  expect(terminalKind({ ...screens, term: undefined })).toBe("screens");
  expect(terminalKind({ ...screens, term: "dumb" })).toBe("lines");
  expect(terminalKind({ ...screens, stdinIsTty: false })).toBe("none");
  expect(terminalKind({ ...screens, stdoutIsTty: false, term: "dumb" })).toBe("none");
});

test("the refusal names the stream that is no terminal", () => {
  expect(noTerminalSentence({ ...screens, stdinIsTty: false })).toContain("standard input is not");
  expect(noTerminalSentence({ ...screens, stdoutIsTty: false })).toContain("standard output is not");
  expect(noTerminalSentence({ ...screens, stdinIsTty: false, stdoutIsTty: false })).toContain(
    "input and output are not",
  );
  expect(noTerminalSentence({ ...screens, term: "dumb" })).toContain("can move its cursor");
});
