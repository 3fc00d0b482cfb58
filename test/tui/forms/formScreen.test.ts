import { describe, expect, test } from "bun:test";
import { failure } from "../../../src/core/failure.ts";
import { objectOf } from "../../../src/core/value/value.ts";
import type { FormAction } from "../../../src/tui/forms/formAction.ts";
import { formDraft, readFormDraft, resumeForm } from "../../../src/tui/forms/formDraft.ts";
import {
  checkedAnew,
  type FormScreenState,
  formScreen,
  loadStored,
  nameRow,
  updateOf,
} from "../../../src/tui/forms/formScreen.ts";
import { problemsOf } from "../../../src/tui/forms/problems.ts";
import { overlapOf } from "../../../src/tui/forms/rebase.ts";
import { formReducer } from "../../../src/tui/forms/reducer.ts";
import type { ComponentForm } from "../../../src/usecases/component/form.ts";
import { flavorOf } from "../../core/configuration/flavor.ts";

/** The form of a stored component at a revision. */
function stored(rev: number, path: string): ComponentForm {
  return {
    flavor: flavorOf({ properties: { path: { type: "string" }, user: { type: "string" } } }),
    component: { id: "1", name: "s3-prod", rev },
    configuration: { path },
    sealed: [],
    check: () => [],
    nameProblem: () => undefined,
    stored: (configuration) => configuration,
  };
}

test("a draft of a component that was changed elsewhere stays based on what it was opened on, so that saving is a conflict", () => {
  const opened = formScreen(stored(3, "s3://old"), "s3-prod", null);
  const typed = { ...opened, form: formReducer(opened.form, { type: "set", path: ["user"], value: "ada" }) };
  const draft = readFormDraft(formDraft(typed));
  if (draft === undefined) throw new Error("the draft cannot be read");
  const resumed = resumeForm(stored(4, "s3://new"), draft);
  expect(resumed.form.spec.rev).toBe(3);
  expect(readFormDraft(formDraft(resumed))?.rev).toBe(3);
});

describe("a form whose component was changed elsewhere", () => {
  const fields = { path: { type: "string" }, user: { type: "string" }, zone: { type: "string" } } as const;

  function storedAs(rev: number, configuration: Readonly<Record<string, string>>, sealed: readonly string[] = []) {
    return { ...stored(rev, ""), flavor: flavorOf({ properties: fields }), configuration, sealed };
  }

  function changing(screen: FormScreenState, ...actions: readonly FormAction[]): FormScreenState {
    return { ...screen, form: actions.reduce(formReducer, screen.form) };
  }

  const opened = formScreen(storedAs(3, { path: "old", user: "ada", zone: "a" }, ["key"]), "s3-prod", null);
  const mine = changing(
    opened,
    { type: "set", path: ["path"], value: "mine" },
    { type: "set", path: [nameRow], value: "s3" },
  );
  const theirs = storedAs(5, { path: "theirs", user: "bob" }, ["secret"]);
  const loaded = loadStored(mine, theirs);

  test("takes what is stored, and keeps what was changed here", () => {
    expect(loaded.form.values).toEqual(
      objectOf([
        [nameRow, "s3"],
        ["path", "mine"],
        ["user", "bob"],
      ]),
    );
    expect(loaded.form.kept).toEqual(["secret"]);
    expect(loaded.form.spec.rev).toBe(5);
    expect(updateOf(loaded)).toEqual({ name: "s3", set: objectOf([["path", "mine"]]), remove: [] });
  });

  test("keeps what was unset here", () => {
    const unset = changing(opened, { type: "go", path: ["user"] }, { type: "delete" });
    expect(updateOf(loadStored(unset, theirs))).toEqual({ set: objectOf([]), remove: ["user"] });
  });

  test("goes back to what it was with one undo, and then is a conflict again", () => {
    const undone = changing(loaded, { type: "undo" });
    expect(undone.form).toMatchObject({ values: mine.form.values, kept: ["key"], spec: { rev: 3 } });
    expect(changing(undone, { type: "redo" }).form).toMatchObject({ values: loaded.form.values, spec: { rev: 5 } });
  });

  test("names what both changed", () => {
    expect(overlapOf(mine.form, loaded.form.spec)).toEqual(["path"]);
  });

  test("does so from a draft too, which knows what it was opened on", () => {
    const draft = readFormDraft(formDraft(mine));
    if (draft === undefined) throw new Error("the draft cannot be read");
    const resumed = resumeForm(theirs, draft);
    expect(updateOf(resumed).set).toEqual(objectOf([["path", "mine"]]));
    expect(loadStored(resumed, theirs).form.values).toEqual(loaded.form.values);
  });
});

test("the suggested name of a new component is replaced by what is typed, a stored one is not", () => {
  const fresh = formScreen({ ...stored(1, ""), component: null }, "kubernetes", null);
  const known = formScreen(stored(1, ""), "kubernetes", null);
  const keys: readonly FormAction[] = [{ type: "enter" }, { type: "type", text: "x" }];
  expect(keys.reduce(formReducer, fresh.form).values[nameRow]).toBe("x");
  expect(keys.reduce(formReducer, known.form).values[nameRow]).toBe("kubernetesx");
});

test("a name that another component has is a problem of its row, also when it was taken only meanwhile", () => {
  const taken = new Set(["prod"]);
  const nameProblem = (name: string) => (taken.has(name) ? failure("name-taken", `There is ${name}.`) : undefined);
  const opened = formScreen({ ...stored(1, ""), component: null, nameProblem }, "s3", null);
  expect(problemsOf(opened.form)).toEqual([]);
  const named = formReducer(opened.form, { type: "set", path: [nameRow], value: "prod" });
  expect(problemsOf(named)).toMatchObject([{ code: "name-taken", at: { field: [nameRow] } }]);
  taken.add("s3");
  expect(problemsOf(checkedAnew(opened).form)).toMatchObject([{ message: "There is s3." }]);
});
