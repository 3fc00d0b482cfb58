import { ignoreIntegration, integrationNames, python } from "./integrationVerbs.ts";
import { columns, output, yes } from "./shared.ts";
import type { ArgumentSpec, OptionSpec, Verb } from "./verb.ts";

const installedNames: ArgumentSpec = {
  ...integrationNames,
  summary: "Integrations. Default: all that are installed.",
};
const uv: OptionSpec = { name: "uv", summary: "Use uv in place of the environment's own pip." };
const dryRun: OptionSpec = { name: "dry-run", summary: "Only show what would be done; nothing is started." };
const stack: OptionSpec = { name: "stack", value: "STACK", summary: "Also what the components of this stack need." };

/** The options of everything that changes an environment. */
const changing: readonly OptionSpec[] = [yes, uv, python, dryRun, columns, output];

const oneRun = "All that is named is one run of pip or uv, so that its versions are chosen together.";
const logNote = "The target is shown before anything is changed. The whole output is kept in a log.";

/** The verbs of `mlstack integration …` that run pip or uv. */
export const packageVerbs: readonly Verb[] = [
  {
    name: "install",
    summary: "Install the Python packages of integrations by pip or uv.",
    arguments: [integrationNames],
    options: [ignoreIntegration, stack, ...changing],
    notes: [oneRun, logNote],
    load: () => import("../verbs/integration/install.ts"),
  },
  {
    name: "uninstall",
    summary: "Remove the packages of integrations; those that others are known to need stay.",
    arguments: [installedNames],
    options: [ignoreIntegration, ...changing],
    notes: [logNote],
    load: () => import("../verbs/integration/uninstall.ts"),
  },
  {
    name: "upgrade",
    summary: "Take the newest versions that integrations allow.",
    arguments: [installedNames],
    options: [ignoreIntegration, ...changing],
    notes: [oneRun, logNote],
    load: () => import("../verbs/integration/upgrade.ts"),
  },
  {
    name: "bundle",
    summary: "Download the wheels of integrations and all that they need to a folder, for a place without network.",
    arguments: [integrationNames],
    options: [
      ignoreIntegration,
      stack,
      { name: "dir", value: "DIR", required: true, summary: "The folder; made where there is none." },
      python,
      dryRun,
      columns,
      output,
    ],
    notes: [
      "There, PIP_FIND_LINKS=DIR PIP_NO_INDEX=1 makes install take them; with --uv UV_FIND_LINKS=DIR UV_OFFLINE=1.",
      "The wheels are for this system and the environment's version of Python.",
    ],
    load: () => import("../verbs/integration/bundle.ts"),
  },
];

/** `mlstack stack install`. */
export const stackInstallVerb: Verb = {
  name: "install",
  summary: "Install the Python packages that the components of a stack need.",
  arguments: [
    {
      name: "STACK",
      required: false,
      summary: "Name, id, or an unambiguous prefix of either. Default: the active stack.",
    },
  ],
  options: [ignoreIntegration, ...changing],
  notes: [oneRun, logNote],
  load: () => import("../verbs/stack/install.ts"),
};
