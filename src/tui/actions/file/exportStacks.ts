import { counted } from "../../../core/counted.ts";
import { listed } from "../../../core/listed.ts";
import { suggestionOf } from "../../keymap/textEdit.ts";
import { type Context, sentenceOf, setOverlay, toast } from "../context.ts";
import { stackAtCursor } from "../list/cursor.ts";
import { targetStacks } from "../list/targets.ts";
import { askFirst, askText } from "../overlay/prompt.ts";

/** Asks where the stacks that are marked, or the one under the cursor, are to be written, and writes them. */
export function askForExport(context: Context): void {
  const state = context.store.get();
  const marked = targetStacks(state);
  const cursor = stackAtCursor(state);
  const stacks = marked.length > 0 ? marked : cursor === undefined ? [] : [cursor];
  const names = stacks.map(({ name }) => name);
  const [only = "stacks"] = names;
  const refs = stacks.map(({ id }) => id);
  askText(context, {
    title: `Write ${names.length > 3 ? counted(names.length, "stack") : listed(names)} to`,
    typing: suggestionOf(`${names.length > 1 ? "stacks" : fileNameOf(only)}.yaml`),
    submit: (path) => write(context, refs, path),
  });
}

/** Signs that paths give a meaning to are none of a file's name. */
function fileNameOf(name: string): string {
  return name.replace(/[\\/:*?"<>|\s]+/g, "-");
}

async function write(
  context: Context,
  refs: readonly string[],
  typed: string,
  overwrite = false,
): Promise<string | undefined> {
  if (typed.trim() === "") return "Type the path of a file.";
  const [{ exportStacks }, { saveText }, { userPath }] = await Promise.all([
    import("../../../usecases/stackFile/export.ts"),
    import("../../../usecases/text/saveText.ts"),
    import("../../../usecases/text/userPath.ts"),
  ]);
  const path = userPath(typed.trim());
  const format = path.toLowerCase().endsWith(".json") ? "json" : "yaml";
  const written = await exportStacks(context.env, { refs, format });
  if (!written.ok) return sentenceOf(written.error);
  const saved = saveText({ path, text: written.value.text, overwrite });
  if (!saved.ok && saved.error.code === "name-taken") {
    askFirst(context, `${path} exists already. Replace it?`, async () => {
      const problem = await write(context, refs, typed, true);
      if (problem !== undefined) toast(context, problem, "failed");
    });
    return undefined;
  }
  if (!saved.ok) return sentenceOf(saved.error);
  setOverlay(context, null);
  const { hidden } = written.value;
  const left = hidden === 0 ? "" : ` ${counted(hidden, "secret value")} left out: put references in their place.`;
  toast(context, `Wrote ${path}.${left}`);
  return undefined;
}
