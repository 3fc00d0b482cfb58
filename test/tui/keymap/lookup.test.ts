import { expect, test } from "bun:test";
import { continuations, lookup, press } from "../../../src/tui/keymap/lookup.ts";

const bindings = [
  { command: "list.first", keys: ["g g", "home"] },
  { command: "go.components", keys: ["g c"] },
  { command: "row.open", keys: ["enter", "l"] },
  { command: "app.lines", keys: ["l"] },
  { command: "app.quit", keys: ["q"] },
];

test("a key leads to the first command that is bound to it", () => {
  expect(lookup(bindings, ["l"])).toEqual({ kind: "command", command: "row.open" });
  expect(lookup(bindings, ["x"])).toEqual({ kind: "none" });
});

test("a chord waits for its second key", () => {
  const first = press(bindings, [], "g");
  expect(first).toEqual({ kind: "pending", pressed: ["g"] });
  expect(press(bindings, ["g"], "g")).toEqual({ kind: "command", command: "list.first" });
  expect(press(bindings, ["g"], "c")).toEqual({ kind: "command", command: "go.components" });
});

test("a key that does not continue a chord counts by itself", () => {
  expect(press(bindings, ["g"], "q")).toEqual({ kind: "command", command: "app.quit" });
  expect(press(bindings, ["g"], "x")).toEqual({ kind: "none" });
});

test("a popup can tell what may follow", () => {
  expect(continuations(bindings, ["g"])).toEqual([
    { command: "list.first", keys: ["g"] },
    { command: "go.components", keys: ["c"] },
  ]);
});
