import { shapeText } from "../../../core/field/shape.ts";
import { kindsOf } from "../../forms/kinds.ts";
import { slotAt } from "../../forms/slot.ts";
import type { AppState } from "../appState.ts";
import type { Context } from "../context.ts";
import { askChoice } from "../overlay/prompt.ts";
import { actOn, formOn, valueRowOn } from "./formPlace.ts";

/** The kinds of value, in words, that the field under the cursor may hold. */
export function kindsOn(state: AppState): readonly string[] {
  const row = valueRowOn(state);
  return row === undefined ? [] : kindsOf(row.shape).map(shapeText);
}

/** Of two kinds takes the other one; of more lets the person choose. */
export function changeKind(context: Context): void {
  const kinds = kindsOn(context.store.get());
  if (kinds.length <= 2) actOn(context, { type: "kind" });
  else askKind(context, kinds);
}

function askKind(context: Context, kinds: readonly string[]): void {
  const state = context.store.get();
  const [form, row] = [formOn(state)?.form, valueRowOn(state)];
  if (form === undefined || row === undefined) return;
  const present = row.shape.kind === "union" ? slotAt(form, row.path)?.option : undefined;
  askChoice(context, {
    title: `Kind of value of ${row.label}`,
    options: kinds.map((label, index) => ({
      key: String(index),
      label,
      ...(index === present ? { note: "now" } : {}),
    })),
    choose: (key) => actOn(context, { type: "kind", to: Number(key) }),
  });
}
