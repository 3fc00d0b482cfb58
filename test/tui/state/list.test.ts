import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { editOf } from "../../../src/tui/keymap/textEdit.ts";
import {
  clearFilter,
  cursorOf,
  emptyList,
  holdItem,
  keepFilter,
  matchesFilter,
  moveCursor,
  select,
  startFilter,
  typeFilter,
} from "../../../src/tui/state/list.ts";

const abc = ["a", "b", "c"];

describe("the cursor of a list", () => {
  test("starts on the first item, and nowhere in an empty list", () => {
    expect(cursorOf(emptyList, abc)).toBe(0);
    expect(cursorOf(emptyList, [])).toBe(-1);
  });

  test("stays on its item when others come and go", () => {
    const onB = moveCursor(emptyList, abc, 1);
    expect(cursorOf(onB, ["new", "a", "b", "c"])).toBe(2);
    expect(cursorOf(onB, ["b"])).toBe(0);
  });

  test("that never moved stays on its item too, once it is held", () => {
    const onA = holdItem(emptyList, abc);
    expect(cursorOf(onA, ["new", "a", "b", "c"])).toBe(1);
  });

  test("goes to the neighbour when its item goes away", () => {
    expect(cursorOf(moveCursor(emptyList, abc, 1), ["a", "c"])).toBe(1);
    expect(cursorOf(moveCursor(emptyList, abc, "last"), ["a", "b"])).toBe(1);
  });

  test("goes to the neighbour also after others came, and after it was put there by name", () => {
    const moved = holdItem(moveCursor(emptyList, abc, 1), ["x", "y", "a", "b", "c"]);
    expect(cursorOf(moved, ["x", "y", "a", "c"])).toBe(3);
    const put = holdItem(select(emptyList, "c"), abc);
    expect(cursorOf(put, ["a", "b"])).toBe(1);
  });

  test("stops at both ends, where nothing changes", () => {
    const first = moveCursor(emptyList, abc, "first");
    const last = moveCursor(emptyList, abc, 99);
    expect(cursorOf(last, abc)).toBe(2);
    expect(moveCursor(last, abc, 1)).toBe(last);
    expect(moveCursor(first, abc, -5)).toBe(first);
    expect(moveCursor(emptyList, [], 1)).toBe(emptyList);
  });

  test("is always within the list, whatever happened to it", () => {
    const keys = fc.uniqueArray(fc.constantFrom(..."abcdefgh"));
    const move = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant("first" as const), fc.constant("last" as const));
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, move)), keys, (steps, last) => {
        const list = steps.reduce((state, [shown, by]) => moveCursor(state, shown, by), emptyList);
        const at = cursorOf(list, last);
        expect(last.length === 0 ? at === -1 : at >= 0 && at < last.length).toBe(true);
      }),
    );
  });
});

describe("a filter", () => {
  test("filters while it is typed, and is kept or dropped", () => {
    const typing = typeFilter(startFilter(emptyList), editOf("two"));
    expect(typing).toMatchObject({ filter: "two" });
    expect(keepFilter(typing)).toMatchObject({ filter: "two", typing: null });
    expect(clearFilter(typing, ["b"])).toMatchObject({ filter: "", typing: null });
  });

  test("that goes away leaves the cursor on what it found", () => {
    const found = typeFilter(startFilter(emptyList), editOf("c"));
    expect(cursorOf(clearFilter(found, ["c"]), abc)).toBe(2);
  });

  test("that found nothing leaves the cursor where it was", () => {
    const nothing = typeFilter(startFilter(moveCursor(emptyList, abc, 1)), editOf("z"));
    expect(cursorOf(clearFilter(nothing, []), abc)).toBe(1);
  });

  test("puts the cursor on what fits best, until it is moved", () => {
    const typed = typeFilter(startFilter(moveCursor(emptyList, abc, 1)), editOf("c"));
    expect(cursorOf(typed, ["c", "b"])).toBe(0);
    expect(cursorOf(moveCursor(typed, ["c", "b"], 1), ["c", "b"])).toBe(1);
    expect(cursorOf(typeFilter(typed, editOf("")), abc)).toBe(1);
  });

  test("wants all its words, in any order and case", () => {
    expect(matchesFilter("PROD s3", "s3-prod artifact store")).toBe(true);
    expect(matchesFilter("prod gcs", "s3-prod artifact store")).toBe(false);
    expect(matchesFilter("", "anything")).toBe(true);
  });
});
