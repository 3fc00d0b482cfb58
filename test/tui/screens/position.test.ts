import { expect, test } from "bun:test";
import { positionText } from "../../../src/tui/screens/position.ts";
import { emptyList } from "../../../src/tui/state/list.ts";

const orders = [{ id: "name", title: "by name" }];
const byName = { ...emptyList, order: "name" };

test("the border says where the cursor is when not all is shown, or something is marked [E11]", () => {
  expect(positionText(2, 10, 10, emptyList)).toEqual({});
  expect(positionText(2, 41, 10, emptyList)).toEqual({ note: ["3 of 41"] });
  expect(positionText(0, 2, 10, { ...emptyList, filter: "s3" })).toEqual({ note: ["1 of 2"] });
  expect(positionText(2, 10, 10, emptyList, { marked: 5 })).toEqual({
    note: ["3 of 10, 5 marked", "3/10, 5 marked", "5 marked"],
  });
  expect(positionText(-1, 0, 10, { ...emptyList, filter: "zz" }, { marked: 5 })).toEqual({ note: ["5 marked"] });
});

test("the border says the order that was chosen, which a filter puts aside", () => {
  expect(positionText(0, 3, 10, byName, { orders })).toEqual({ note: ["by name"] });
  expect(positionText(2, 41, 10, byName, { orders, marked: 1 })).toEqual({
    note: ["by name · 3 of 41, 1 marked", "3 of 41, 1 marked", "3/41, 1 marked", "1 marked"],
  });
  expect(positionText(0, 2, 10, { ...byName, filter: "s" }, { orders })).toEqual({ note: ["1 of 2"] });
});
