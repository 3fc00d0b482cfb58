import type { Commands } from "../../../usecases/commands/commands.ts";
import { commandLines } from "../../widgets/commandLines.ts";
import type { Line } from "../../widgets/line.ts";
import { type Context, copyToClipboard } from "../context.ts";
import { openSheet } from "../overlay/prompt.ts";

/** Shows the commands for both programs: y copies the one for mlstack, enter the one for ZenML. `more` stands below them. */
export function openCommandSheet(
  context: Context,
  title: string,
  commands: Commands,
  more: readonly Line[] = [],
): void {
  const { mlstack, zenml } = commands;
  openSheet(context, {
    title,
    lines: [...commandLines(commands), ...more],
    copies: mlstack.text === "" ? null : mlstack.text,
    accept: zenml.text === "" ? null : { title: "copy for ZenML", run: () => copyToClipboard(context, zenml.text) },
  });
}
