import { describe, expect, test } from "bun:test";
import { leftText, severalOf, shortName } from "../../../../src/tui/actions/list/several.ts";

describe("several things", () => {
  test("are told apart by why something cannot be done to them", () => {
    const { able, left } = severalOf([1, 2, 3], (n) => (n === 2 ? "2 stays." : undefined));
    expect(able).toEqual([1, 3]);
    expect(left).toEqual(["2 stays."]);
  });

  test("are named as far as a question has room, and counted", () => {
    expect(leftText(["a.", "b."])).toEqual(["a.", "b."]);
    expect(leftText([..."abcdef"])).toEqual(["a", "b", "c", "d", "So do 2 more."]);
    expect(shortName("a".repeat(255))).toHaveLength(40);
    expect(shortName("evil\u001b[31m")).toBe("evil^[[31m");
  });
});
