import type { Result } from "../../core/result.ts";
import { suggestionOf, textOfEdit } from "../keymap/textEdit.ts";
import { type Context, sentenceOf, setOverlay, toast } from "./context.ts";

/** Asks for a name and gives it to a use case; a refusal is shown at the question, and what was typed stays. `then` goes on with what was made. */
export function askName<T>(
  context: Context,
  title: string,
  suggested: string,
  work: (name: string) => Promise<Result<T>>,
  said: (value: T) => string,
  then: (value: T) => void = () => undefined,
): void {
  setOverlay(context, {
    kind: "prompt",
    title,
    typing: suggestionOf(suggested),
    problem: null,
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
  context.store.set((state) =>
    state.overlay?.kind === "prompt" ? { ...state, overlay: { ...state.overlay, problem } } : state,
  );
}

/** Asks before something that cannot be taken back, or that the person may not mean: y does it, n and esc leave it. */
export function askFirst(context: Context, question: string, yes: () => Promise<void>): void {
  setOverlay(context, { kind: "confirm", question, yes });
}
