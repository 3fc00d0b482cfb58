import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { componentType, componentTypeIds } from "../../../src/core/componentType.ts";
import { sameValue } from "../../../src/core/value/value.ts";
import {
  type ComposerState,
  chooseComponent,
  clearSlot,
  composedOver,
  composerOf,
  composerPanes,
  isChanged,
  moveComponent,
  movePane,
  moveProblem,
  moveSlot,
  newComposer,
  redoComposed,
  renameComposed,
  savedComposer,
  toggleComponent,
  undoComposed,
} from "../../../src/tui/state/composer.ts";
import { composerDraft, composerFromDraft } from "../../../src/tui/state/composerDraft.ts";
import { inSlot } from "../../../src/tui/state/composition.ts";

const stack = { id: "s1", rev: 3, name: "prod", components: { orchestrator: ["o1"], artifact_store: ["a1"] } };

type Change = (state: ComposerState) => ComposerState;

/** Anything a person may do to a composition. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.constantFrom(...componentTypeIds), fc.constantFrom("x", "y", "z")).map(
    ([type, id]): Change =>
      (state) =>
        toggleComponent(state, type, id),
  ),
  fc.tuple(fc.constantFrom(...componentTypeIds), fc.constantFrom("x", "y", "z")).map(
    ([type, id]): Change =>
      (state) =>
        chooseComponent(state, type, id),
  ),
  fc.tuple(fc.constantFrom(...componentTypeIds), fc.constantFrom("x", "y", "z"), fc.integer({ min: -2, max: 2 })).map(
    ([type, id, by]): Change =>
      (state) =>
        moveComponent(state, type, id, by),
  ),
  fc.constantFrom("", "lab", "prod").map(
    (name): Change =>
      (state) =>
        renameComposed(state, name),
  ),
  fc.integer({ min: -3, max: 3 }).map(
    (by): Change =>
      (state) =>
        clearSlot(moveSlot(state, by)),
  ),
);

function after(changes: readonly Change[], from: ComposerState = composerOf(stack)): ComposerState {
  return changes.reduce((state, each) => each(state), from);
}

function times(count: number, step: Change, state: ComposerState): ComposerState {
  return Array.from({ length: count }).reduce((now: ComposerState) => step(now), state);
}

describe("undo and redo", () => {
  test("of everything leads to the beginning and back", () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const done = after(changes);
        const undone = times(done.past.length, undoComposed, done);
        expect(undone.now).toEqual(composerOf(stack).now);
        expect(isChanged(undone)).toBe(false);
        expect(times(undone.future.length, redoComposed, undone).now).toEqual(done.now);
      }),
    );
  });

  test("do nothing at either end", () => {
    const fresh = composerOf(stack);
    expect(undoComposed(fresh)).toBe(fresh);
    expect(redoComposed(fresh)).toBe(fresh);
  });

  test("a new change forgets what was undone", () => {
    const undone = undoComposed(toggleComponent(composerOf(stack), "orchestrator", "o2"));
    expect(redoComposed(renameComposed(undone, "other")).now.name).toBe("other");
    expect(renameComposed(undone, "other").future).toEqual([]);
  });

  test("what changes nothing is no step", () => {
    const fresh = composerOf(stack);
    expect(renameComposed(fresh, "prod")).toBe(fresh);
    expect(clearSlot(moveSlot(fresh, "last")).past).toEqual([]);
  });

  test("a save is the new beginning", () => {
    const saved = savedComposer(after([(state) => renameComposed(state, "lab")]), { ...stack, rev: 4, name: "lab" });
    expect(isChanged(saved)).toBe(false);
    expect(saved).toMatchObject({ rev: 4, past: [], future: [] });
  });
});

describe("slots", () => {
  test("hold one component, or several where a stack may have several", () => {
    for (const type of componentTypeIds) {
      const both = after([(s) => chooseComponent(s, type, "x"), (s) => chooseComponent(s, type, "y")], newComposer());
      expect(inSlot(both.now.components, type)).toEqual(componentType(type).multiple ? ["x", "y"] : ["y"]);
    }
  });

  test("keep an order that can be changed, as far as there are places", () => {
    const three = after(
      ["x", "y", "z"].map(
        (id): Change =>
          (s) =>
            chooseComponent(s, "alerter", id),
      ),
      newComposer(),
    );
    const order = (state: ComposerState) => inSlot(state.now.components, "alerter").join("");
    expect(order(moveComponent(three, "alerter", "z", -1))).toBe("xzy");
    expect(order(moveComponent(three, "alerter", "z", -9))).toBe("zxy");
    expect(order(undoComposed(moveComponent(three, "alerter", "x", 1)))).toBe("xyz");
    expect(moveComponent(three, "alerter", "z", 1)).toBe(three);
    expect(moveComponent(three, "alerter", "nobody", 1)).toBe(three);
  });

  test("let go of a component that is chosen again", () => {
    const empty = toggleComponent(composerOf(stack), "orchestrator", "o1");
    expect(empty.now.components).toEqual({ artifact_store: ["a1"] });
    expect(isChanged(empty)).toBe(true);
    expect(isChanged(toggleComponent(empty, "orchestrator", "o1"))).toBe(false);
  });

  test("begin anew with candidates when the cursor moves to another", () => {
    const filtered = { ...newComposer(), candidates: { ...newComposer().candidates, filter: "s3" } };
    expect(moveSlot(filtered, 1)).toMatchObject({ slot: "artifact_store", candidates: { filter: "" } });
    expect(moveSlot(filtered, -1)).toBe(filtered);
  });
});

test("the panes follow each other in a circle, but there is nothing beside the outer ones", () => {
  const start = newComposer();
  expect(times(composerPanes.length, (state) => movePane(state, "next", true), start).pane).toBe(start.pane);
  expect(movePane(start, "previous", false).pane).toBe("details");
  expect(movePane(start, "left", true).pane).toBe("slots");
  expect(times(9, (state) => movePane(state, "right", true), start).pane).toBe("details");
});

test("the problems follow the panes while there are any, and have nothing beside them", () => {
  const start = newComposer();
  expect(movePane(start, "previous", true).pane).toBe("problems");
  const below = { ...start, pane: "problems" as const };
  for (const step of ["left", "right"] as const) expect(movePane(below, step, true)).toBe(below);
  expect(movePane(below, "next", true).pane).toBe("slots");
  expect(moveProblem(below, "last", 3).problem).toBe(2);
  expect(moveProblem({ ...below, problem: 7 }, -1, 3).problem).toBe(1);
});

describe("a draft", () => {
  test("brings back what was composed, with one undo to what is saved", () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const done = after(changes);
        const back = composerFromDraft(composerDraft(done));
        expect(back?.now).toEqual(done.now);
        expect(back).toMatchObject({ stackId: done.stackId, rev: done.rev, slot: done.slot, saved: done.saved });
        expect(back && undoComposed(back).now).toEqual(done.saved);
        expect(back && sameValue(composerDraft(back), composerDraft(done))).toBe(true);
      }),
    );
  });

  test("that is none is refused", () => {
    expect(composerFromDraft({ kind: "form" })).toBeUndefined();
    expect(composerFromDraft({ kind: "composer", now: { name: 1n } })).toBeUndefined();
    expect(composerFromDraft("composer")).toBeUndefined();
  });
});

describe("a stack that was changed elsewhere", () => {
  const mine = renameComposed(toggleComponent(composerOf(stack), "image_builder", "b1"), "mine");
  const theirs = { rev: 5, name: "theirs", components: { orchestrator: ["o2"], alerter: ["l1"] } };
  const loaded = composedOver(mine, theirs);

  test("is taken as the base of what was changed here", () => {
    expect(loaded.now).toEqual({
      name: "mine",
      components: { orchestrator: ["o2"], alerter: ["l1"], image_builder: ["b1"] },
    });
    expect(loaded).toMatchObject({ rev: 5, saved: { name: "theirs" } });
    expect(composedOver(composerOf(stack), theirs).now).toEqual({ name: "theirs", components: theirs.components });
  });

  test("is the old base again after one undo", () => {
    expect(undoComposed(loaded)).toMatchObject({ rev: 3, now: mine.now, saved: mine.saved });
    expect(redoComposed(undoComposed(loaded))).toMatchObject({ rev: 5, now: loaded.now, saved: loaded.saved });
  });
});

test("the cursor of the candidates begins on what the slot holds", () => {
  expect(composerOf(stack).candidates.selected).toBe("o1");
  expect(moveSlot(composerOf(stack), 1).candidates.selected).toBe("a1");
  expect(moveSlot(composerOf(stack), 2).candidates.selected).toBeNull();
});
