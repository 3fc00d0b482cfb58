import { type ProgramOption, readOnlyOption, screenLinks, screenOptions } from "../screenOptions.ts";
import { nouns } from "../table/nouns.ts";
import { globalOptions } from "../table/shared.ts";
import { definitions } from "./lines.ts";

/** What `mlstack --help` prints. Made of light tables only. */
export function topHelp(): string {
  const rows = (types: boolean) =>
    nouns.filter(({ type }) => (type !== undefined) === types).map(({ name, summary }) => [name, summary] as const);
  return `Compose MLOps stacks. Without a command mlstack opens its screens.

Usage: mlstack [options] [command]
       mlstack [options] [place]

Commands
${definitions(rows(false))}

Component types (register, list, describe, update, rename, copy, delete, flavor list …)
${definitions(rows(true))}

Places to open the screens at
${definitions(screenLinks)}

Options
${definitions([
  ...[...globalOptions, readOnlyOption, ...screenOptions].map(row),
  ["--output FORM", "Print data as table, json, yaml, csv or tsv; errors become JSON with json."],
  ["--version", "Print the version."],
  ["-h, --help", "Print this, or what a command takes: mlstack stack register --help"],
])}
`;
}

function row({ name, value, summary }: ProgramOption): readonly [string, string] {
  return [`--${name}${value === undefined ? "" : ` ${value}`}`, summary];
}
