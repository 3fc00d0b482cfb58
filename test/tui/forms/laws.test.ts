import { expect, test } from "bun:test";
import fc from "fast-check";
import { objectOf, sameValue } from "../../../src/core/value/value.ts";
import { draftOf, restore } from "../../../src/tui/forms/draft.ts";
import { changesOf, createForm, type FormState } from "../../../src/tui/forms/formState.ts";
import { problemsOf } from "../../../src/tui/forms/problems.ts";
import { formReducer } from "../../../src/tui/forms/reducer.ts";
import { currentRow, cursorIndex, rowsOf } from "../../../src/tui/forms/rows.ts";
import { textOf, valueFromText } from "../../../src/tui/forms/valueText.ts";
import { type TextEdit, textOfEdit } from "../../../src/tui/keymap/textEdit.ts";
import {
  after,
  anyAction,
  anyShape,
  fieldsAndConfiguration,
  sampleForm,
  specOf,
  typed,
  valueOfShape,
} from "./fields.ts";

test("a text in the editor is read back as the value that it stands for", () => {
  const shapeAndValue = anyShape
    .filter((shape) => shape.kind !== "union")
    .chain((shape) => valueOfShape(shape).map((value) => ({ shape, value })));
  fc.assert(
    fc.property(shapeAndValue, ({ shape, value }) => {
      const read = valueFromText(textOf(value, shape), shape);
      expect(read !== undefined && sameValue(read, value)).toBe(true);
    }),
  );
});

/** Opens every editor and every page, and leaves them again, as somebody does who only looks. */
function lookedThrough(state: FormState, depth = 0): FormState {
  let form = state;
  for (const index of rowsOf(form).keys()) {
    form = after(form, { type: "move", by: "first" }, { type: "move", by: index });
    const row = currentRow(form);
    if (row === undefined || row.kind === "add" || row.actual.kind === "boolean") continue;
    const opened = formReducer(form, { type: "enter" });
    if (opened.editing !== null) {
      form = after(
        opened,
        { type: "edit-key", key: "left" },
        { type: opened.editing.kind === "pick" ? "cancel" : "finish" },
      );
    } else if (opened.levels.length > form.levels.length && depth < 4) {
      form = formReducer(lookedThrough(opened, depth + 1), { type: "back" });
    }
  }
  return form;
}

test("a valid configuration that is only looked at stays the same", () => {
  fc.assert(
    fc.property(fieldsAndConfiguration, ([fields, configuration]) => {
      const form = createForm(specOf(fields, { configuration }));
      const seen = lookedThrough(form);
      expect(sameValue(seen.values, configuration)).toBe(true);
      expect(changesOf(seen)).toEqual({ set: objectOf([]), remove: [] });
      expect(seen.past).toEqual([]);
      expect(problemsOf(seen)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("a valid configuration that is typed anew field by field is the same", () => {
  const fixed = fieldsAndConfiguration.filter(([fields]) => fields.every((each) => each.shape.kind !== "union"));
  fc.assert(
    fc.property(fixed, ([fields, configuration]) => {
      let form = createForm(specOf(fields));
      for (const each of fields) {
        const value = configuration[each.name];
        if (value === undefined) continue;
        form = formReducer(form, { type: "go", path: [each.name] });
        const content = textOf(value, each.shape);
        if (value === null) form = formReducer(form, { type: "set-null" });
        else if (content === "") form = formReducer(form, { type: "set", value });
        else form = after(form, { type: "edit-whole" }, ...typed(content), { type: "finish" });
      }
      expect(sameValue(form.values, configuration)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

const forms = fc.oneof(
  fc.constant(sampleForm({ sealed: ["key"] })),
  fieldsAndConfiguration.map(([fields, configuration]) => createForm(specOf(fields, { configuration }))),
);

test("any actions in any order: nothing throws, the cursor is on a row, and undo leads back to the start", () => {
  fc.assert(
    fc.property(forms, fc.array(anyAction, { maxLength: 60, size: "max" }), (start, actions) => {
      let form = start;
      for (const action of actions) {
        form = formReducer(form, action);
        const rows = rowsOf(form);
        expect(cursorIndex(form, rows)).toBeLessThan(Math.max(1, rows.length));
        problemsOf(form);
      }
      const end = formReducer(form, { type: "finish" });
      const last = formReducer(end, { type: "cancel" });
      let undone = last;
      let steps = 0;
      while (undone.past.length > 0) {
        undone = formReducer(undone, { type: "undo" });
        steps++;
      }
      expect(sameValue(undone.values, start.values)).toBe(true);
      expect(undone.kept).toEqual(start.kept);
      for (; steps > 0; steps--) undone = formReducer(undone, { type: "redo" });
      expect(sameValue(undone.values, last.values)).toBe(true);
      expect(undone.kept).toEqual(last.kept);
    }),
    { numRuns: 300 },
  );
});

function typedText(form: FormState | undefined): TextEdit | undefined {
  const editing = form?.editing ?? null;
  return editing === null || editing.kind === "pick" ? undefined : editing.edit;
}

test("a draft brings back what was on the screen, with the text that is being typed", () => {
  fc.assert(
    fc.property(forms, fc.array(anyAction, { maxLength: 40, size: "max" }), (start, actions) => {
      const form = actions.reduce(formReducer, start);
      const again = restore(form.spec, draftOf(form));
      expect(again === undefined ? undefined : sameValue(again.values, form.values)).toBe(true);
      expect(again?.kept).toEqual(form.kept);
      expect(typedText(again)).toEqual(typedText(form));
      expect(again?.levels.map((level) => level.path)).toEqual(form.levels.map((level) => level.path));
    }),
    { numRuns: 200 },
  );
});

test("typing into a field never loses a key", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 11 }),
      fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 })),
      (index, keys) => {
        const opened = after(sampleForm(), { type: "move", by: index }, { type: "edit-whole" });
        const form = keys.reduce((state, text) => formReducer(state, { type: "type", text }), opened);
        expect(form.editing?.kind === "text" ? textOfEdit(form.editing.edit) : undefined).toBe(keys.join(""));
      },
    ),
  );
});
