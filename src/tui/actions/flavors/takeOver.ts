import { counted } from "../../../core/counted.ts";
import type { Finding } from "../../../core/finding.ts";
import type { FlavorFile } from "../../../usecases/flavor/fileStates.ts";
import type { ChangedFlavor, RefreshedFlavor } from "../../../usecases/flavor/refresh.ts";
import { runningMeans } from "../../../usecases/flavor/runningMeans.ts";
import { type Context, closeTop, perform, toast } from "../context.ts";
import { openDiff } from "../diff/openDiff.ts";
import { refusePlan } from "../file/importFile.ts";
import { askFirst, openSheet } from "../overlay/prompt.ts";

/** Shows what is new in the file of a flavor, once the person agrees to run it; one key takes it over. */
export async function showChanged(context: Context, changed: FlavorFile): Promise<void> {
  const { flavor, file, trusted } = changed;
  if (trusted || flavor.exportName === null) return preview(context, changed);
  const { presentHash } = await import("../../../usecases/flavor/state.ts");
  const asked = await presentHash(flavor);
  askFirst(
    context,
    `${file} has changed since ${flavor.name} was registered. Run it as it is now?`,
    () => preview(context, changed, asked),
    [runningMeans, "Nothing is taken over before you have seen what is new."],
  );
}

/** What changed in a trusted folder is taken over at once, with a notice. */
export async function takeOverUnasked(context: Context, { flavor }: FlavorFile): Promise<void> {
  const { refreshFlavor } = await import("../../../usecases/flavor/refresh.ts");
  const done = await perform(context, refreshFlavor(context.env, flavor), saidOf);
  if (done !== undefined) showBroken(context, done.findings);
}

async function preview(context: Context, { flavor, file }: FlavorFile, agreedHash?: string): Promise<void> {
  const { readChangedFlavor } = await import("../../../usecases/flavor/refresh.ts");
  const read = await readChangedFlavor(context.env, flavor, agreedHash);
  if (!read.ok) {
    const said = refusePlan(context, read.error);
    if (said !== undefined) toast(context, said, "failed");
    return;
  }
  if (read.value.rows.length === 0) return takeOver(context, read.value);
  openDiff(context, {
    title: `what is new in ${flavor.name}`,
    left: { title: "as it was registered" },
    right: { title: `as ${file} says` },
    rows: read.value.rows,
    accept: {
      title: "take over",
      run: async () => {
        closeTop(context);
        await takeOver(context, read.value);
      },
    },
  });
}

async function takeOver(context: Context, changed: ChangedFlavor): Promise<void> {
  const { takeOverFlavor } = await import("../../../usecases/flavor/refresh.ts");
  const done = await perform(context, takeOverFlavor(context.env, changed), saidOf);
  if (done !== undefined) showBroken(context, done.findings);
}

function saidOf({ flavor, rows }: RefreshedFlavor): string {
  const what = rows.length === 0 ? "Only its code is another" : counted(rows.length, "difference");
  return `Took over what is new in ${flavor.name}. ${what}. {history.undo} takes it back.`;
}

/** What the new schema breaks is shown with what to do about it. */
function showBroken(context: Context, findings: readonly Finding[]): void {
  const broken = findings.filter(({ severity }) => severity === "error");
  if (broken.length === 0) return;
  openSheet(context, {
    title: `${counted(broken.length, "component")} to look at`,
    lines: broken.flatMap(({ message, at, hint }) => [
      "",
      [{ text: at.component ?? "", style: "strong" as const }],
      message,
      ...(hint === undefined ? [] : [hint]),
    ]),
  });
}
