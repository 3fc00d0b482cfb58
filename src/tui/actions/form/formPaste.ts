import { counted } from "../../../core/counted.ts";
import { type FillPreview, previewOf } from "../../forms/fill.ts";
import { type FormScreenState, nameRow } from "../../forms/formScreen.ts";
import { levelOf } from "../../forms/formState.ts";
import { type PastedDocument, readPastedDocument } from "../../forms/pastedDocument.ts";
import { type PastedRows, pasteLines } from "../../forms/pasteLines.ts";
import { formReducer } from "../../forms/reducer.ts";
import { slotAt } from "../../forms/slot.ts";
import { type Context, changeTop, toast } from "../context.ts";
import type { SheetOverlay } from "../overlay/overlay.ts";
import { askFirst, openSheet } from "../overlay/prompt.ts";
import { fillSheet } from "./fillSheet.ts";
import { actOn, formOn } from "./formPlace.ts";

/**
 * Takes what was pasted onto a form in which no text is typed: rows for the list or map that is open, a document or options for several fields (shown before
 * anything changes), rows for the list or map under the cursor, or a text for the row under the cursor.
 */
export async function pasteIntoForm(context: Context, text: string): Promise<void> {
  const screen = formOn(context.store.get());
  if (screen === undefined) return;
  const rows = pasteLines(screen.form, text);
  if (isRowsPage(screen) && rows?.kind === "rows") return takeRows(context, rows);
  const { name: flavor } = screen.flavor.spec;
  const read = await readPastedDocument(text, {
    form: screen.form,
    flavor,
    nameField: screen.component === null ? nameRow : null,
  });
  if (read.ok && read.value !== undefined) return showFirst(context, screen, read.value);
  if (rows?.kind === "rows" || (rows !== undefined && read.ok)) return takeRows(context, rows);
  if (read.ok) return pasteText(context, screen, text);
  const why = `This cannot be read as YAML: line ${read.error.line}: ${read.error.message}.`;
  if (rows !== undefined || !takesText(screen, text)) return toast(context, why, "note");
  askFirst(context, `${why} Paste it as a text?`, async () => pasteText(context, screen, text));
}

function takesText({ form }: FormScreenState, text: string): boolean {
  return formReducer(form, { type: "paste", text }) !== form;
}

function pasteText(context: Context, screen: FormScreenState, text: string): void {
  if (takesText(screen, text)) actOn(context, { type: "paste", text });
  else toast(context, "Nothing here takes a text.", "note");
}

function isRowsPage({ form }: FormScreenState): boolean {
  const kind = slotAt(form, levelOf(form).path)?.actual.kind;
  return kind === "list" || kind === "map";
}

function takeRows(context: Context, pasted: PastedRows): void {
  if (pasted.kind === "refused") toast(context, pasted.message, "note");
  else {
    changeTop(context, "form", (screen) => ({ ...screen, form: pasted.form }));
    const what = pasted.count === 1 ? pasted.what : pasted.what === "item" ? "items" : "entries";
    toast(context, `Added ${pasted.count} ${what}; {form.undo} takes that back.`);
  }
}

/** Nothing changes before the person has seen what would. */
function showFirst(context: Context, { form }: FormScreenState, document: PastedDocument): void {
  const preview = previewOf(form, document.values);
  const why = whyNothing(preview, document);
  if (why !== undefined) toast(context, why, "note");
  else openSheet(context, { ...fillSheet(preview, document), accept: acceptOf(context, preview, document) });
}

function whyNothing({ rows }: FillPreview, { values, others }: PastedDocument): string | undefined {
  const [first, ...more] = others;
  if (rows.length > 0 || (first !== undefined && values.length > 0)) return undefined;
  if (first === undefined) return "All of it is there already.";
  const rest = more.length === 0 ? "" : ` (and ${more.length} more)`;
  return `There is nothing in it for this form: ${first[0]}: ${first[1]}${rest}.`;
}

function acceptOf(context: Context, { rows }: FillPreview, { values }: PastedDocument): SheetOverlay["accept"] {
  if (rows.length === 0) return null;
  return {
    title: "fill in",
    run: () => {
      actOn(context, { type: "fill", values });
      toast(context, `Filled in ${counted(rows.length, "field")}; {form.undo} takes that back.`);
    },
  };
}
