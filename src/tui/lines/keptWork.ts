import type { Value } from "../../core/value/value.ts";
import { loadDraft } from "../../usecases/draft/drafts.ts";
import type { Session } from "./session.ts";

/** The unfinished work under a key, said so; undefined when there is none. What cannot be read is said, and stays as it is. */
export async function keptWork<T>(
  { env, console, data }: Session,
  key: string,
  read: (value: Value) => T | undefined,
): Promise<T | undefined | "unreadable"> {
  const kept = await loadDraft(env, { key });
  if (kept.ok && kept.value === undefined) {
    const isElsewhere = data().drafts.some((draft) => draft.key === key && draft.state === "elsewhere");
    if (isElsewhere) console.say("Another mlstack has unsaved changes of this, too.");
    return undefined;
  }
  const work = kept.ok && kept.value !== undefined ? read(kept.value) : undefined;
  console.say(
    work === undefined
      ? "The draft of this cannot be read; delete among the stacks throws it away."
      : "Going on with the draft; undo takes changes back.",
  );
  return work ?? "unreadable";
}
