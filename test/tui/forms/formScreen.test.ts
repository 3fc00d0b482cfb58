import { expect, test } from "bun:test";
import { formDraft, formScreen, readFormDraft, resumeForm } from "../../../src/tui/forms/formScreen.ts";
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
    secrets: [],
    check: () => [],
  };
}

test("a draft of a component that was changed elsewhere stays based on what it was opened on, so that saving is a conflict", () => {
  const opened = formScreen(stored(3, "s3://old"), "s3-prod", null);
  const typed = { ...opened, form: formReducer(opened.form, { type: "set", path: ["user"], value: "ada" }) };
  const draft = readFormDraft(formDraft(typed));
  if (draft === undefined) throw new Error("the draft cannot be read");
  const resumed = resumeForm(stored(4, "s3://new"), draft);
  expect(resumed.component?.rev).toBe(3);
  expect(readFormDraft(formDraft(resumed))?.rev).toBe(3);
});
