import { editText } from "../../../usecases/text/editText.ts";
import { type EditorText, editorTextOf, readEditorText, withProblem } from "../../forms/editorText.ts";
import { type Context, toast, toastFailure } from "../context.ts";
import { askFirst } from "../overlay/prompt.ts";
import { actOn, formOn } from "./formPlace.ts";

/** Lets the person edit what is typed, or the value under the cursor, in an editor of their own. What comes back is one change. */
export async function editInEditor(context: Context): Promise<void> {
  const screen = formOn(context.store.get());
  if (screen === undefined) return;
  const given = editorTextOf(screen.form);
  if (typeof given === "string") return toast(context, given, "note");
  await edit(context, given, given.text);
}

async function edit(context: Context, given: EditorText, text: string): Promise<void> {
  const { fileName } = given;
  const edited = await context.terminal.handOff(() => editText({ text, fileName }));
  if (!edited.ok) return toastFailure(context, edited.error);
  const form = formOn(context.store.get())?.form;
  if (form === undefined) return;
  const back = await readEditorText(form, given, edited.value);
  if (back.kind === "unchanged") return toast(context, "Nothing was changed in the editor.", "note");
  if (back.kind === "changed") return actOn(context, back.action);
  askFirst(
    context,
    "What was edited cannot be taken. Open it again?",
    () => edit(context, given, withProblem(edited.value, back.message)),
    [back.message],
  );
}
