import type { Commands, ProgramCommands } from "../../usecases/commands/commands.ts";
import type { Line } from "./line.ts";

/** The commands for both programs, each with what has to be said about them. */
export function commandLines({ mlstack, zenml }: Commands): readonly Line[] {
  const blocks = [programLines("mlstack", mlstack), programLines("ZenML", zenml)].filter((lines) => lines.length > 0);
  return blocks.flatMap((lines, i) => (i === 0 ? lines : ["", ...lines]));
}

function programLines(title: string, { text, notes }: ProgramCommands): readonly Line[] {
  const commands = text === "" ? [] : text.split("\n");
  if (commands.length + notes.length === 0) return [];
  return [
    [{ text: title, style: "strong" }],
    ...commands.map((command): Line => [{ text: command, style: "key" }]),
    ...notes.map((note): Line => [{ text: note, style: "dim" }]),
  ];
}
