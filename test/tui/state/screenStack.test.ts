import { expect, test } from "bun:test";
import { pop, push, replaceTop, type ScreenStack, topOf } from "../../../src/tui/state/screenStack.ts";

const home: ScreenStack<string> = ["stacks"];

test("a screen that opens is shown, and the one below is back when it closes", () => {
  const open = push(push(home, "composer"), "form");
  expect(topOf(open)).toBe("form");
  expect(topOf(pop(open))).toBe("composer");
  expect(pop(pop(open))).toEqual(home);
});

test("the lowest screen stays", () => {
  expect(pop(home)).toEqual(home);
  expect(topOf(pop(home))).toBe("stacks");
});

test("only the screen that is shown changes", () => {
  expect(replaceTop(push(home, "composer"), "changed")).toEqual(["stacks", "changed"]);
  expect(replaceTop(home, "changed")).toEqual(["changed"]);
});
