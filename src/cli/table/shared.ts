import { mostOnPage } from "../../core/query/query.ts";
import type { OptionSpec } from "./verb.ts";

/** The forms in which data can be printed. */
export const formats = ["table", "json", "yaml", "csv", "tsv"] as const;

/** The forms of a report of findings, for CI. */
export const reportForms = ["sarif", "github", "junit"] as const;

/** Options that every command takes, before the noun or after it. */
export const globalOptions: readonly OptionSpec[] = [
  { name: "home", value: "DIR", summary: "Keep the database and everything else in DIR (also: MLSTACK_HOME)." },
  { name: "no-color", summary: "Print without colours (also: NO_COLOR)." },
];

/** `--output`, on everything that lists or describes. */
export const output: OptionSpec = {
  name: "output",
  short: "o",
  value: "FORM",
  choices: formats,
  summary: "How to print it (also: MLSTACK_DEFAULT_OUTPUT).",
};

/** `--output` of what was found by a check. */
export const reportOutput: OptionSpec = {
  ...output,
  choices: [...formats, ...reportForms],
  summary: `${output.summary} sarif, github and junit are for CI.`,
};

/** `--strict` of a check. */
export const strictReport: OptionSpec = { name: "strict", summary: "Exit with 1 for warnings too." };

/** `--columns`, on every list. */
export const columns: OptionSpec = {
  name: "columns",
  short: "c",
  value: "A,B",
  summary: "Only these columns, separated by commas.",
};

/** `--reveal`: hidden values are printed in clear. */
export const reveal: OptionSpec = { name: "reveal", summary: "Show hidden values in clear text." };

/** `--yes`: what would be asked is answered beforehand. */
export const yes: OptionSpec = { name: "yes", short: "y", summary: "Do not ask." };

/** `--secret`: a secret that is attached; repeatable. */
export const secrets: OptionSpec = {
  name: "secret",
  value: "SECRET",
  repeatable: true,
  summary: "Attach a secret: its keys become variables at run time.",
};

/** `--remove-secret`: a secret that is detached; repeatable. */
export const removeSecrets: OptionSpec = {
  name: "remove-secret",
  value: "SECRET",
  repeatable: true,
  summary: "Detach a secret.",
};

/** `--env` of what is made: a variable and its value; repeatable. */
export const environment: OptionSpec = {
  name: "env",
  value: "KEY=VALUE",
  repeatable: true,
  summary: "Set an environment variable for runs.",
};

/** `--env` of what is changed: a variable without value is removed. */
export const environmentChange: OptionSpec = {
  ...environment,
  summary: "Set an environment variable for runs; KEY= removes it.",
};

/** A filter of a list. ZenML spells them with underscores; dashes are read too. */
function filter(name: string, summary: string): OptionSpec {
  return { name, value: "[OPERATOR:]VALUE", repeatable: true, summary };
}

/** The filters that every list has. */
export const commonFilters: readonly OptionSpec[] = [
  filter("id", "By id."),
  filter("created", "By the time it was made, such as gte:2026-01-31."),
  filter("updated", "By the time of its last change."),
  filter("user", "Accepted for the sake of scripts; everything here is yours."),
  filter("name", "By name, such as contains:prod."),
];

/** The filters of a list of components. */
export const componentFilters: readonly OptionSpec[] = [
  ...commonFilters,
  filter("flavor", "By flavor."),
  filter("type", "Accepted for the sake of scripts; the command itself says which type."),
  filter("connector_id", "By the service connector it refers to."),
  filter("stack_id", "By a stack that it is part of."),
];

/** The filters of a list of stacks. */
export const stackFilters: readonly OptionSpec[] = [
  ...commonFilters,
  filter("description", "By description."),
  filter("component_id", "By the id of a component in it."),
  filter("component", "By the name or id of a component in it."),
];

/** `--label`, on lists: a label that the things must have; repeatable. */
export const labelFilter: OptionSpec = {
  name: "label",
  short: "l",
  value: "KEY=VALUE",
  repeatable: true,
  summary: "Only those with this label.",
};

/** Order, pages and how filters combine. */
export const paging: readonly OptionSpec[] = [
  { name: "logical_operator", value: "and|or", choices: ["and", "or"], summary: "How several filters combine." },
  { name: "sort_by", value: "[asc|desc:]FIELD", summary: "The order, such as asc:name." },
  { name: "page", value: "N", summary: "Which page, from 1." },
  { name: "size", value: "N", summary: `How many on a page, 1 to ${mostOnPage}; without it everything is listed.` },
];

/** What may stand before the value of a filter; below the help of every list. */
export const operatorsNote =
  "OPERATOR is equals, notequals, contains, startswith, endswith, oneof (a JSON list), gt, gte, lt or lte; without one the value must be equal.";

/** An option of ZenML's verb that mlstack has no part in. */
export function elsewhere(name: string, short: string, sentence: string, value?: string): OptionSpec {
  return { name, short, ...(value === undefined ? {} : { value }), elsewhere: sentence, summary: "" };
}

/** ZenML's `-i`: questions in the terminal, for which mlstack has its screens. */
export const interactive: OptionSpec = elsewhere(
  "interactive",
  "i",
  "There are no questions here: give the values as options, or start mlstack without arguments for the screens.",
);
