import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { cursorOf, emptyList, type ListState, moveCursor } from "../../../src/tui/state/list.ts";
import { dropMarks, endRange, markRange, marksOf, toggleAllMarks, toggleMark } from "../../../src/tui/state/marks.ts";

const keys = ["a", "b", "c", "d", "e"];

function marked(list: ListState, shown: readonly string[] = keys, all: readonly string[] = keys): string {
  return [...marksOf(list, shown, all)].toSorted().join("");
}

describe("marks", () => {
  test("are set one by one, each time going on to the next item", () => {
    const two = toggleMark(toggleMark(emptyList, keys), keys);
    expect(marked(two)).toBe("ab");
    expect(cursorOf(two, keys)).toBe(2);
    expect(marked(toggleMark(moveCursor(two, keys, -2), keys))).toBe("b");
  });

  test("of a range follow the cursor, both ways, until it ends", () => {
    const begun = markRange(moveCursor(emptyList, keys, 2), keys);
    expect(marked(begun)).toBe("c");
    expect(marked(moveCursor(begun, keys, 2))).toBe("cde");
    const ended = endRange(moveCursor(begun, keys, -1), keys);
    expect(marked(ended)).toBe("bc");
    expect(marked(moveCursor(ended, keys, "last"))).toBe("bc");
    expect(marked(markRange(moveCursor(begun, keys, 1), keys))).toBe("cd");
  });

  test("of all that is shown leave the others as they are, and go the same way", () => {
    const hidden = toggleMark(emptyList, keys);
    const all = toggleAllMarks(hidden, ["c", "d"]);
    expect(marked(all)).toBe("acd");
    expect(marked(toggleAllMarks(all, ["c", "d"]))).toBe("a");
    expect(marked(dropMarks(all))).toBe("");
    expect(dropMarks(emptyList)).toBe(emptyList);
  });

  test("survive a filter, and go with their things", () => {
    const list = toggleMark(toggleMark(emptyList, keys), keys);
    expect(marked(list, ["d"])).toBe("ab");
    const left = ["b", "c", "d", "e"];
    expect(marked(list, left, left)).toBe("b");
    expect(marked(markRange(emptyList, keys), left, left)).toBe("");
  });

  test("are never on what is not there", () => {
    const step = fc.constantFrom("space", "range", "all", "down", "up", "drop");
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.subarray(keys))), (steps) => {
        let list = emptyList;
        for (const [name, shown] of steps) {
          if (name === "space") list = toggleMark(list, shown);
          else if (name === "range") list = markRange(list, shown);
          else if (name === "all") list = toggleAllMarks(list, shown);
          else if (name === "drop") list = dropMarks(list);
          else list = moveCursor(list, shown, name === "down" ? 1 : -1);
          expect([...marksOf(list, shown, shown)].every((key) => shown.includes(key))).toBe(true);
        }
      }),
    );
  });
});
