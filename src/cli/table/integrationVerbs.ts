import { columns, output } from "./shared.ts";
import type { ArgumentSpec, OptionSpec, Verb } from "./verb.ts";

/** `--python`: which environment is meant. */
export const python: OptionSpec = {
  name: "python",
  value: "PATH",
  summary: "The Python, or the folder of its environment. Default: VIRTUAL_ENV, CONDA_PREFIX, or .venv here or above.",
};

/** The integrations that a verb works on. */
export const integrationNames: ArgumentSpec = {
  name: "NAME",
  required: false,
  variadic: true,
  summary: "Integrations. Default: all.",
};

/** `--ignore-integration`: an integration that is left out; repeatable. */
export const ignoreIntegration: OptionSpec = {
  name: "ignore-integration",
  short: "i",
  value: "NAME",
  repeatable: true,
  summary: "Leave an integration out.",
};

/** Where requirements are written to, as ZenML spells it. */
export const requirementsFile: readonly OptionSpec[] = [
  { name: "output-file", short: "o", value: "FILE", summary: "Where to write them. Default: standard output." },
  { name: "overwrite", short: "ov", summary: "Replace the file if there is one." },
];

/** `mlstack integration …`. */
export const integrationVerbs: readonly Verb[] = [
  {
    name: "list",
    summary: "List the integrations, what they require, and how much of it is installed.",
    arguments: [],
    options: [{ name: "installed", summary: "Only those that are wholly installed." }, python, columns, output],
    notes: [
      "The state is installed, partly, missing, or wrong version: all packages are there, but some in a version that will not do. It is read from the metadata of the environment; no Python is started.",
    ],
    load: () => import("../verbs/integration/list.ts"),
  },
  {
    name: "describe",
    summary: "Show an integration: its flavors, its packages, and what of them is installed.",
    arguments: [{ name: "NAME", required: true, summary: "The name or the title of an integration." }],
    options: [python, output],
    load: () => import("../verbs/integration/describe.ts"),
  },
  {
    name: "requirements",
    summary: "List the Python packages that integrations require.",
    arguments: [integrationNames],
    options: [columns, output],
    load: () => import("../verbs/integration/requirements.ts"),
  },
  {
    name: "export-requirements",
    summary: "Write what integrations require, one requirement on each line, as pip install -r reads it.",
    arguments: [integrationNames],
    options: [
      ignoreIntegration,
      ...requirementsFile,
      { name: "installed-only", summary: "Only those that are wholly installed." },
      { name: "poetry", summary: "Add them to the Poetry project of the working folder: runs poetry add." },
      python,
    ],
    load: () => import("../verbs/integration/exportRequirements.ts"),
  },
];
