import type { Texts } from "../../../core/component.ts";
import { counted } from "../../../core/counted.ts";
import { type LabelChange, readLabelChange } from "../../../core/labelChange.ts";
import { listed } from "../../../core/listed.ts";
import type { Result } from "../../../core/result.ts";
import { labelComponents } from "../../../usecases/component/label.ts";
import type { Named } from "../../../usecases/named.ts";
import { labelStacks } from "../../../usecases/stack/label.ts";
import { editOf } from "../../keymap/textEdit.ts";
import { dropMarks } from "../../state/marks.ts";
import { labelTexts } from "../../state/order.ts";
import { type AppState, shown } from "../appState.ts";
import type { Command } from "../command.ts";
import { type Context, sentenceOf, setOverlay, toast } from "../context.ts";
import { askText } from "../overlay/prompt.ts";
import { changeList } from "./changeList.ts";
import { asSeen } from "./gone.ts";
import { orNoMatch } from "./noMatch.ts";
import { leftText, severalOf, shortName, titleFor } from "./several.ts";
import { targetComponents, targetStacks } from "./targets.ts";

type Labelled = Named & { readonly protected: boolean; readonly labels: Texts };

/** What labels are put on, and how. */
interface LabelTarget {
  readonly noun: string;
  readonly things: readonly Labelled[];
  readonly work: (refs: readonly string[], change: LabelChange) => Promise<Result<readonly Named[]>>;
}

function targetOn(context: Context): LabelTarget {
  const state = context.store.get();
  const type = shown(state, "components")?.type;
  if (type === undefined)
    return {
      noun: "stack",
      things: targetStacks(state),
      work: (refs, change) => labelStacks(context.env, { refs, ...change }),
    };
  return {
    noun: "component",
    things: targetComponents(state),
    work: (refs, change) => labelComponents(context.env, { type, refs, ...change }),
  };
}

/** Asks for labels to add and to remove, and changes them on all that is marked, or on what is under the cursor. */
function label(context: Context): void {
  const { noun, things, work } = targetOn(context);
  const { able, left } = severalOf(things, whyNot);
  const [only, ...more] = able;
  if (only === undefined) {
    toast(context, leftText(left).join(" "), "note");
    return;
  }
  const who = more.length === 0 ? shortName(only.name) : counted(able.length, noun);
  // Of one thing the labels that it has; of several why some stay as they are.
  const present = more.length === 0 ? labelTexts(only.labels).join(", ") : "";
  const notes = [...(present === "" ? [] : [present]), ...(left.length === 0 ? [] : [keepText(things)])];
  askText(context, {
    title: `Labels of ${who}${notes.length === 0 ? "" : ` (${notes.join(" ")})`}: env=prod adds, -env removes`,
    typing: editOf(""),
    submit: async (text) => {
      if (text.trim() === "") {
        setOverlay(context, null);
        toast(context, `The labels of ${who} stay as they are.`, "note");
        return undefined;
      }
      const change = readLabelChange(text);
      if (!change.ok) return sentenceOf(change.error);
      const ids = able.map(({ id }) => id);
      const result = await asSeen(able, work(ids, change.value));
      if (!result.ok) return sentenceOf(result.error);
      setOverlay(context, null);
      await context.reload();
      changeList(context, dropMarks);
      toast(context, [`Labelled ${who}.`, ...leftText(left)].join(" "));
      return undefined;
    },
  });
}

function keepText(things: readonly Labelled[]): string {
  const kept = things.filter((thing) => whyNot(thing) !== undefined).map(({ name }) => shortName(name));
  return `${listed(kept)} ${kept.length === 1 ? "keeps" : "keep"} none`;
}

function whyNot({ name, protected: isDefault }: Labelled): string | undefined {
  return isDefault ? `${shortName(name)} is always there and stays as it is.` : undefined;
}

/** Whether the command is for any thing at all. */
function hasTarget(state: AppState): boolean {
  return (shown(state, "components") === undefined ? targetStacks(state) : targetComponents(state)).length > 0;
}

/** Labels of stacks and components. */
export const labelCommands: readonly Command[] = [
  {
    id: "list.label",
    title: titleFor("label"),
    keys: ["t"],
    on: ["stacks", "components"],
    changes: true,
    when: hasTarget,
    else: orNoMatch("There is nothing here to label."),
    aliases: ["tag", "labels"],
    run: label,
  },
];
