import { expect, test } from "bun:test";
import { terminalSize } from "../../../src/tui/terminal/size.ts";

test("a frame fills the terminal, but leaves the last row free on Windows, where Ink would clear the screen for each", () => {
  expect(terminalSize({ columns: 120, rows: 40 }, "linux")).toEqual({ columns: 120, rows: 40 });
  expect(terminalSize({ columns: 120, rows: 40 }, "win32")).toEqual({ columns: 120, rows: 39 });
  expect(terminalSize({ columns: 2, rows: 1 }, "win32")).toEqual({ columns: 2, rows: 1 });
});

test("a stream that does not know its size is taken for 80 by 24", () => {
  expect(terminalSize({}, "linux")).toEqual({ columns: 80, rows: 24 });
});
