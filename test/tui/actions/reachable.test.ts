import { expect, test } from "bun:test";
import { commands } from "../../../src/tui/actions/table.ts";
import { keyBytes } from "../../e2e/harness/keys.ts";

/** Whether a plain terminal has bytes for a key. */
function isSent(key: string): boolean {
  try {
    return keyBytes(key) !== "";
  } catch {
    return false;
  }
}

test("every command has a key that terminals without an extended keyboard protocol send, and none needs a function key", () => {
  const unreachable = commands.filter(
    ({ keys }) =>
      !keys.some((chord) =>
        chord.split(" ").every((key) => isSent(key) && !/^f\d+$/.test(key) && key !== "ctrl+space"),
      ),
  );
  expect(unreachable.map(({ id, keys }) => `${id}: ${keys.join(" ")}`)).toEqual([]);
});

test("no two keys of the table are the same bytes to a plain terminal", () => {
  const keys = [...new Set(commands.flatMap((command) => command.keys.flatMap((chord) => chord.split(" "))))];
  const byBytes = Map.groupBy(keys.filter(isSent), keyBytes);
  expect([...byBytes.values()].filter(({ length }) => length > 1)).toEqual([]);
});
