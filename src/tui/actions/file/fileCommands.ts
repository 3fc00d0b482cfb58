import type { AppState } from "../appState.ts";
import type { Command } from "../command.ts";
import { stackAtCursor } from "../list/cursor.ts";
import { orNoMatch } from "../list/noMatch.ts";
import { titleFor } from "../list/several.ts";
import { targetStacks } from "../list/targets.ts";
import { askForExport } from "./exportStacks.ts";
import { askForTemplate } from "./fromTemplate.ts";
import { askForImport } from "./importFile.ts";

const isAny = (state: AppState): boolean => targetStacks(state).length > 0 || stackAtCursor(state) !== undefined;

/** Stack files on the home screen: written, planned and applied. */
export const fileCommands: readonly Command[] = [
  {
    id: "stack.export",
    title: titleFor("export"),
    keys: ["x"],
    on: ["stacks"],
    aliases: ["write file", "yaml", "save as file"],
    when: isAny,
    else: orNoMatch("Select a stack first."),
    footer: true,
    room: "last",
    run: askForExport,
  },
  {
    id: "stack.import",
    title: "import a stack file",
    keys: ["i"],
    on: ["stacks"],
    aliases: ["apply", "plan", "yaml", "read file"],
    changes: true,
    run: askForImport,
  },
  {
    id: "stack.fromTemplate",
    title: "new from a template",
    keys: ["T"],
    on: ["stacks"],
    aliases: ["aws", "gcp", "azure", "sagemaker", "vertex", "databricks", "modal", "kubernetes", "laptop", "example"],
    changes: true,
    run: askForTemplate,
  },
];
