import type { FieldPath } from "../../../core/failure.ts";
import type { FormAction } from "../../forms/formAction.ts";
import { type FormScreenState, nameRow } from "../../forms/formScreen.ts";
import { type FormState, levelAt } from "../../forms/formState.ts";
import { problemsOf, problemsWithin } from "../../forms/problems.ts";
import { formReducer } from "../../forms/reducer.ts";
import { type FormRow, rowOf } from "../../forms/row.ts";
import { rowsOf } from "../../forms/rows.ts";
import { slotAt } from "../../forms/slot.ts";
import { keepWork } from "../../work/drafts.ts";
import { type Session, sayFailure } from "../session.ts";

/** A form that is being filled line by line. It holds the same state as the form on the screen, and is changed by the same actions. */
export interface Filling {
  readonly session: Session;
  readonly screen: () => FormScreenState;
  readonly form: () => FormState;
  /** Takes a change over and keeps it as a draft. */
  readonly change: (change: (screen: FormScreenState) => FormScreenState) => Promise<void>;
  /** Does actions one after the other. */
  readonly act: (...actions: readonly FormAction[]) => Promise<void>;
}

/** Begins with a form. */
export function createFilling(session: Session, first: FormScreenState): Filling {
  let screen = first;

  async function change(work: (screen: FormScreenState) => FormScreenState): Promise<void> {
    const before = screen.form;
    screen = work(screen);
    const now = screen.form;
    if (
      now.values === before.values &&
      now.kept === before.kept &&
      now.kinds === before.kinds &&
      now.spec === before.spec
    )
      return;
    const kept = await keepWork(session.env, screen);
    if (!kept.ok) sayFailure(session, kept.error);
  }

  return {
    session,
    screen: () => screen,
    form: () => screen.form,
    change,
    act: (...actions) => change((now) => ({ ...now, form: actions.reduce(formReducer, now.form) })),
  };
}

/** The rows of the configuration or of what is inside a value, whatever the form shows of it; without the row that adds one. */
export function rowsAt(form: FormState, path: FieldPath): readonly FormRow[] {
  const page: FormState = {
    ...form,
    levels: [levelAt(path)],
    editing: null,
    filtering: false,
    onlySet: false,
    showAll: true,
  };
  return rowsOf(page).filter(({ kind }) => kind !== "add");
}

/** The row of a path; undefined if there is no such place. */
export function rowAt(form: FormState, path: FieldPath): FormRow | undefined {
  const slot = slotAt(form, path);
  return slot === undefined ? undefined : rowOf(form, slot);
}

/** What people call a row: "path", "item 2". */
export function labelOf({ kind, label }: Pick<FormRow, "kind" | "label">): string {
  return kind === "item" ? `item ${Number(label) + 1}` : label;
}

/** Where something is, for people: "pod_settings, tolerations, item 1". */
export function placeOf(path: FieldPath): string {
  return path.map((part) => (typeof part === "number" ? `item ${part + 1}` : part)).join(", ");
}

/** The sentences of what is wrong with a value and inside it. */
export function problemSentences(form: FormState, path: FieldPath): readonly string[] {
  return problemsWithin(form, path).map(({ message, hint }) => (hint === undefined ? message : `${message} ${hint}`));
}

/** How many problems the whole form has. */
export function problemCount(form: FormState): number {
  return problemsOf(form).length;
}

/** Tells whether a row is that of the component's name, which is no part of its configuration. */
export function isNameRow({ path }: Pick<FormRow, "path">): boolean {
  return path.length === 1 && path[0] === nameRow;
}
