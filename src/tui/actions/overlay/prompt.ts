import type { Result } from "../../../core/result.ts";
import { editOf, suggestionOf, textOfEdit } from "../../keymap/textEdit.ts";
import { type Context, sentenceOf, setOverlay, toast } from "../context.ts";
import type { ChoiceOverlay, PromptOverlay, SheetOverlay } from "./overlay.ts";

/** Asks for a text. `submit` returns the sentence why it is refused, which is shown at the question; undefined when it was taken. */
export function askText(
  context: Context,
  { title, typing, submit }: Pick<PromptOverlay, "title" | "typing" | "submit">,
): void {
  setOverlay(context, { kind: "prompt", title, typing, problem: null, submit });
}

/** Asks for a name and gives it to a use case; a refusal is shown at the question, and what was typed stays. `then` goes on with what was made. */
export function askName<T>(
  context: Context,
  title: string,
  suggested: string,
  work: (name: string) => Promise<Result<T>>,
  said: (value: T) => string,
  then: (value: T) => void = () => undefined,
): void {
  askText(context, {
    title,
    typing: suggestionOf(suggested),
    submit: async (name) => {
      const result = await work(name);
      if (!result.ok) return sentenceOf(result.error);
      setOverlay(context, null);
      await context.reload();
      then(result.value);
      toast(context, said(result.value));
      return undefined;
    },
  });
}

/** Takes the answer to a question: esc leaves it, enter submits it. */
export async function submitPrompt(context: Context): Promise<void> {
  const { overlay } = context.store.get();
  if (overlay?.kind !== "prompt") return;
  const problem = await overlay.submit(textOfEdit(overlay.typing));
  if (problem === undefined) return;
  const said = context.words(problem);
  context.store.set((state) =>
    state.overlay?.kind === "prompt" ? { ...state, overlay: { ...state.overlay, problem: said } } : state,
  );
}

/** Asks before something that the person may not mean: y does it, n and esc leave it. `impact`: what it leads to, a sentence each. */
export function askFirst(
  context: Context,
  question: string,
  yes: () => Promise<void>,
  impact: readonly string[] = [],
): void {
  setOverlay(context, { kind: "confirm", question, impact, yes });
}

/** Asks before something that cannot be taken back: the word has to be typed. */
export function askTyped(
  context: Context,
  {
    question,
    impact = [],
    word,
  }: { readonly question: string; readonly impact?: readonly string[]; readonly word: string },
  yes: () => Promise<void>,
): void {
  setOverlay(context, { kind: "acknowledge", question, impact, word, typing: editOf(""), problem: null, yes });
}

/** Takes the word; another one changes nothing. */
export async function submitAcknowledge(context: Context): Promise<void> {
  const { overlay } = context.store.get();
  if (overlay?.kind !== "acknowledge") return;
  if (textOfEdit(overlay.typing) !== overlay.word) {
    const problem = context.words(`Type ${overlay.word} to go on, or press {overlay.close} to leave it.`);
    return setOverlay(context, { ...overlay, problem });
  }
  setOverlay(context, null);
  await overlay.yes();
}

/** Lets the person choose one of several things; the cursor begins at `index`, else at the first. */
export function askChoice(
  context: Context,
  choice: Pick<ChoiceOverlay, "title" | "options" | "choose"> & Partial<Pick<ChoiceOverlay, "index">>,
): void {
  setOverlay(context, { kind: "choice", index: 0, ...choice, typing: editOf("") });
}

/** Shows text above the screen. */
export function openSheet(
  context: Context,
  sheet: Pick<SheetOverlay, "title" | "lines"> & Partial<Pick<SheetOverlay, "copies" | "accept">>,
): void {
  setOverlay(context, { kind: "sheet", top: 0, copies: null, accept: null, ...sheet });
}
