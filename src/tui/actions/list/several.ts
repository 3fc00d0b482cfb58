import { freeNames } from "../../../core/newName.ts";
import type { Result } from "../../../core/result.ts";
import { visible } from "../../../core/visible.ts";
import { namesText } from "../../../usecases/several.ts";
import { dropMarks } from "../../state/marks.ts";
import { cut } from "../../widgets/cells.ts";
import type { AppState } from "../appState.ts";
import type { Words } from "../command.ts";
import { type Context, perform } from "../context.ts";
import { changeList } from "./changeList.ts";
import { markedKeys } from "./targets.ts";

/** Several things that a command is for: those that it can be done to, and a sentence for each other one why it stays as it is. */
export interface Several<Thing> {
  readonly able: readonly Thing[];
  readonly left: readonly string[];
}

/** Tells things apart by why something cannot be done to them; undefined: it can. */
export function severalOf<Thing>(
  things: readonly Thing[],
  whyNot: (thing: Thing) => string | undefined,
): Several<Thing> {
  const able = things.filter((thing) => whyNot(thing) === undefined);
  return { able, left: things.map(whyNot).filter((why) => why !== undefined) };
}

/** Longer questions would not fit above the screen. */
const mostSentences = 4;

/** Why things stay as they are: the first sentences, and how many there are more. */
export function leftText(left: readonly string[]): readonly string[] {
  const more = left.length - mostSentences;
  return more <= 0 ? left : [...left.slice(0, mostSentences), `So do ${more} more.`];
}

/** Longer names would push what else is said out of the question. */
const longestName = 40;

/** A name as it stands in questions and messages about several things. */
export function shortName(name: string): string {
  return cut(visible(name), longestName);
}

/** Words of a command that is also for several things: with their number behind it when some are marked. */
export function titleFor(title: string): Words {
  return (state: AppState) => {
    const count = markedKeys(state).size;
    return count === 0 ? title : `${title} ${count}`;
  };
}

/** What copies of several things are asked of: each with a free name. `taken`: the names that there are. */
export function copiesOf(
  things: readonly { readonly id: string; readonly name: string }[],
  taken: readonly string[],
): readonly { readonly ref: string; readonly name: string }[] {
  const names = freeNames(
    things.map(({ name }) => `${name}-copy`),
    taken,
  );
  return things.map(({ id }, i) => ({ ref: id, name: names[i] ?? "" }));
}

/** Said of several copies that were made. */
export function copiedText(made: readonly { readonly name: string }[]): string {
  return `Copied to ${namesText(made.map(({ name }) => shortName(name)))}; {history.undo} takes that back.`;
}

/** Waits for a change of what is marked; when it worked nothing is marked any more. */
export async function performOnMarked<T>(
  context: Context,
  work: Promise<Result<T>>,
  said: (value: T) => string,
): Promise<void> {
  const done = await perform(context, work, said);
  if (done !== undefined) changeList(context, dropMarks);
}
