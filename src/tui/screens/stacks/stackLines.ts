import { counted } from "../../../core/counted.ts";
import type { StackView } from "../../../usecases/stack/view.ts";
import { countOf } from "../../state/composition.ts";
import type { AppData, DraftEntry } from "../../state/data.ts";
import { labelTexts } from "../../state/order.ts";
import { rememberLast } from "../../state/rememberLast.ts";
import type { StackHealth } from "../../state/stackHealth.ts";
import type { StackRow } from "../../state/stackRows.ts";
import type { ListRowInfo } from "../../widgets/List.tsx";
import type { Line, Span } from "../../widgets/line.ts";
import type { Style } from "../../widgets/style.ts";
import { cells, columnWidths, gap, markSpan, totalOf, widestOf } from "../columns.ts";
import { foundBehind } from "../foundBehind.ts";

/** The cells that the columns of the home screen take, whatever the filter leaves. */
export interface StackColumns {
  readonly name: number;
  readonly flavors: number;
  readonly parts: number;
}

/** Longer ones are whole in the title of the picture. */
const widestName = 48;
/** Longer names give way to what stands behind them. */
const usualName = 20;
const shortName = 12;
const shortFlavors = 12;
/** So that a tenth part moves nothing. */
const usualParts = "10 parts".length;
const markWidth = 3;
/** A sign and how many problems, 99 at most. */
const healthWidth = 3;

/** The columns of the home screen. */
export const stackColumns = rememberLast(
  (stacks: AppData["stacks"], drafts: AppData["drafts"]): StackColumns => ({
    name: Math.max(widestOf(stacks, nameOf, widestName), widestOf(drafts, titleOf, widestName)),
    flavors: widestOf(stacks, flavorsText, 32),
    parts: Math.max(usualParts, widestOf(stacks, partsText, 10)),
  }),
);

/** The cells of a row: what it takes, and with how few names and flavors can still be told. */
export function stackRowWidth({ name, flavors, parts }: StackColumns): {
  readonly wants: number;
  readonly least: number;
} {
  return {
    wants: markWidth + totalOf([name, flavors, parts, healthWidth]) + 1,
    least: markWidth + totalOf([Math.min(name, shortName), Math.min(flavors, shortFlavors), parts, healthWidth]) + 1,
  };
}

const draftNotes: Readonly<Record<DraftEntry["state"], string>> = {
  left: "not saved yet",
  elsewhere: "open elsewhere",
  unreadable: "cannot be read",
};

/** One line of the home screen: whether it is marked, active or a draft; name, orchestrator and store, number of components, what is wrong with it. */
export function stackLine(
  row: StackRow,
  columns: StackColumns,
  filter: string,
  { width, isMarked, health }: Pick<ListRowInfo, "width" | "isMarked"> & { readonly health?: StackHealth | undefined },
): Line {
  const mark: Span = isMarked ? markSpan : { text: " " };
  const wanted = [columns.name, columns.flavors, columns.parts, healthWidth];
  const [name = 0, flavors = 0, parts = 0] = columnWidths(wanted, width - markWidth - 1, [
    [0, usualName],
    [1, shortFlavors],
    [0, shortName],
    [1, 0],
  ]);
  if (row.kind === "draft")
    return [
      mark,
      { text: "! ", style: "warn" },
      ...cells([
        { text: row.draft.title, width: name, filter, isName: true },
        {
          text: draftNotes[row.draft.state],
          width: Math.max(0, width - markWidth - name - gap.length - 1),
          style: "warn",
        },
      ]),
    ];
  const { stack } = row;
  const flavorsHere = flavorsText(stack);
  const found = foundBehind(filter, [stack.name, flavorsHere], () => textsBehind(stack));
  const rest = width - markWidth - 1 - totalOf([name, flavors]) - gap.length;
  return [
    mark,
    stack.active ? { text: "● ", style: "ok" } : { text: "  " },
    ...cells([
      { text: stack.name, width: name, filter, isName: true },
      { text: flavorsHere, width: flavors, filter, beside: stack.name, style: "dim" },
      // What was found stands where it can be seen, even if that is none of the columns.
      found === undefined
        ? { text: partsText(stack), width: parts, style: "dim" }
        : { text: found, width: rest, style: "dim", filter },
      ...(found === undefined ? [{ ...healthText(health), width: healthWidth }] : []),
    ]),
  ];
}

/** What is wrong with a stack, in few cells; nothing while nobody knows. */
function healthText(health: StackHealth | undefined): { readonly text: string; readonly style: Style } {
  if (health === undefined) return { text: "", style: "dim" };
  const { errors, warnings } = health;
  if (errors > 0) return { text: `${Math.min(errors, 99)}✗`, style: "bad" };
  return warnings > 0 ? { text: `${Math.min(warnings, 99)}!`, style: "warn" } : { text: "✓", style: "ok" };
}

/** What a filter finds of a stack beside what its row shows. */
function textsBehind({ description, labels, parts }: StackView): readonly string[] {
  const all = Object.values(parts).flatMap((each) => each.flatMap((part) => [part.name, part.flavor]));
  return [...labelTexts(labels), ...all, ...(description ? [description] : [])];
}

function nameOf({ name }: StackView): string {
  return name;
}

function titleOf({ title }: DraftEntry): string {
  return title;
}

function flavorsText({ parts }: StackView): string {
  const main = [parts.orchestrator, parts.artifact_store].flatMap((each) => each?.slice(0, 1) ?? []);
  return [...new Set(main.map(({ flavor }) => flavor))].join(" · ");
}

function partsText({ components }: StackView): string {
  return counted(countOf(components), "part");
}
