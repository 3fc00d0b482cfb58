import { requirementFormats } from "../../core/python/requirementFormat.ts";
import { composition, defaults, removals } from "./composition.ts";
import { python, requirementsFile } from "./integrationVerbs.ts";
import { stackInstallVerb } from "./packageVerbs.ts";
import {
  columns,
  elsewhere,
  environment,
  environmentChange,
  labelFilter,
  operatorsNote,
  output,
  paging,
  removeSecrets,
  reportOutput,
  secrets,
  stackFilters,
  strictReport,
  yes,
} from "./shared.ts";
import type { ArgumentSpec, OptionSpec, Verb } from "./verb.ts";

const stack: ArgumentSpec = { name: "STACK", required: true, summary: "Name, id, or a prefix of the id." };
const loose: ArgumentSpec = { ...stack, summary: "Name, id, or an unambiguous prefix of either." };
const orActive: ArgumentSpec = { ...loose, required: false, summary: `${loose.summary} Default: the active stack.` };
const newName: ArgumentSpec = { name: "NEW_NAME", required: true, summary: "The new name." };

const description: OptionSpec = { name: "description", value: "TEXT", summary: "What the stack is for." };
const label: OptionSpec = { name: "label", value: "KEY=VALUE", repeatable: true, summary: "Set a label." };
const removeLabel: OptionSpec = { name: "remove-label", value: "KEY", repeatable: true, summary: "Remove a label." };

const side =
  "A stack (name, id, or prefix of either), a file (prod.yaml, team.yaml#prod) or a version (prod@12, prod@{2}).";

const strict: OptionSpec = {
  name: "strict",
  summary: "Save nothing and exit with 1 when the stack has problems that would only be told otherwise.",
};

/** `mlstack stack …`. */
export const stackVerbs: readonly Verb[] = [
  {
    name: "register",
    summary: "Save a new stack made of registered components.",
    arguments: [{ name: "NAME", required: true, summary: "The name of the stack." }],
    options: [
      ...composition,
      { name: "set", summary: "Make it the active stack." },
      description,
      label,
      secrets,
      environment,
      strict,
      elsewhere(
        "provider",
        "p",
        "Creating cloud resources stays with ZenML; register the components one by one.",
        "CLOUD",
      ),
      elsewhere(
        "connector",
        "sc",
        "Building a stack from a connector stays with ZenML; register the components one by one.",
        "CONNECTOR",
      ),
    ],
    load: () => import("../verbs/stack/register.ts"),
  },
  {
    name: "update",
    summary: "Change a stack; each type that is named gets a new list of components.",
    arguments: [{ ...orActive, summary: `${stack.summary} Default: the active stack.` }],
    options: [...composition, description, label, removeLabel, secrets, removeSecrets, environmentChange, strict],
    load: () => import("../verbs/stack/update.ts"),
  },
  {
    name: "complete",
    summary: "Add to a stack what makes it valid: registered components first, else new ones.",
    arguments: [orActive],
    options: [
      { name: "dry-run", summary: "Only show what would come into the stack." },
      {
        name: "set",
        value: "TYPE.FIELD=VALUE",
        repeatable: true,
        summary: "A value for a new component, such as container_registry.uri=…",
      },
      columns,
      output,
    ],
    notes: [
      "What follows from the rest of the stack, such as a region, is filled in. Where other values are missing nothing is saved, and the commands that register the components are told (exit 1). The image builder that ZenML would add by itself is added too. One undo takes all back.",
    ],
    load: () => import("../verbs/stack/complete.ts"),
  },
  {
    name: "remove-component",
    summary: "Take the components of some types out of a stack.",
    arguments: [orActive],
    options: removals,
    load: () => import("../verbs/stack/removeComponent.ts"),
  },
  {
    name: "set-default",
    summary: "Choose which of several components of a type comes first.",
    arguments: [orActive],
    options: defaults,
    load: () => import("../verbs/stack/setDefault.ts"),
  },
  {
    name: "rename",
    summary: "Give a stack another name.",
    arguments: [stack, newName],
    options: [],
    load: () => import("../verbs/stack/rename.ts"),
  },
  {
    name: "copy",
    summary: "Make a copy of a stack: components, description, labels, environment and secrets.",
    arguments: [
      { ...loose, name: "SOURCE" },
      { ...newName, name: "TARGET" },
    ],
    options: [],
    load: () => import("../verbs/stack/copy.ts"),
  },
  {
    name: "list",
    summary: "List the stacks.",
    arguments: [],
    options: [...stackFilters, labelFilter, ...paging, columns, output],
    notes: [operatorsNote],
    load: () => import("../verbs/stack/list.ts"),
  },
  {
    name: "describe",
    summary: "Show a stack and its components.",
    arguments: [orActive],
    options: [output],
    load: () => import("../verbs/stack/describe.ts"),
  },
  {
    name: "diff",
    summary: "Show what differs between two stacks: stored ones, stack files, or stacks as they were.",
    arguments: [
      { name: "A", required: true, summary: side },
      { name: "B", required: true, summary: "The same." },
    ],
    options: [columns, output],
    notes: [
      "prod@12 is the stack as the change 12 of the history left it (mlstack history --columns id,at,title), prod@{2} as it was two changes ago.",
    ],
    load: () => import("../verbs/stack/diff.ts"),
  },
  {
    name: "validate",
    summary: "Tell what is wrong with stacks: what ZenML would refuse, and what mlstack advises against.",
    arguments: [
      {
        ...orActive,
        name: "STACK",
        variadic: true,
        summary:
          "Names, ids, or prefixes; stack files by their path, read as if they were one. Default: the active stack.",
      },
    ],
    options: [
      { name: "all", summary: "Check all stacks." },
      strictReport,
      {
        name: "ignore",
        value: "RULE",
        repeatable: true,
        summary: "Leave out the findings of a rule, such as plain-secret.",
      },
      {
        name: "packages",
        summary: "Also tell which integrations the Python environment lacks; else no answer depends on it.",
      },
      { ...python, summary: `As --packages, in this one: ${python.summary}` },
      { name: "explain", value: "RULE", summary: "Explain a rule instead of checking." },
      columns,
      reportOutput,
    ],
    notes: [
      "Exits with 1 when there are errors, with 65 when a file cannot be read, with 3 when one is not there; the others are checked all the same. Notes of severity info never count.",
      "Files that stand on the same base are alternatives and are checked one after the other.",
      "docs/ci.md shows how a pipeline of checks uses it.",
    ],
    load: () => import("../verbs/stack/validate.ts"),
  },
  stackInstallVerb,
  {
    name: "requirements",
    summary: "List the Python packages that a stack needs, or write them for a tool.",
    arguments: [orActive],
    options: [
      {
        name: "format",
        value: "FORM",
        choices: requirementFormats,
        summary:
          "Write them as pip, uv, Poetry or conda reads them, as lines of a Dockerfile, or the Debian packages for apt.",
      },
      { name: "check", summary: "Compare with an environment; exit with 1 when something is missing." },
      python,
      columns,
      output,
    ],
    notes: [
      "They are those of the integrations of its components. What several ask of one package is one requirement; where no version can fit all, that is told and the exit status is 1.",
    ],
    load: () => import("../verbs/stack/requirements.ts"),
  },
  {
    name: "export-requirements",
    summary: "Write the Python packages that a stack needs as the integrations name them, one on each line.",
    arguments: [orActive],
    options: requirementsFile,
    load: () => import("../verbs/stack/exportRequirements.ts"),
  },
  {
    name: "get",
    summary: "Print the active stack.",
    arguments: [],
    options: [output],
    load: () => import("../verbs/stack/get.ts"),
  },
  {
    name: "set",
    summary: "Make a stack the active one: of the workspace inside a marked one, else everywhere.",
    arguments: [loose],
    options: [
      { name: "global", summary: "The one that is active outside of workspaces, also when called inside one." },
    ],
    load: () => import("../verbs/stack/set.ts"),
  },
  {
    name: "delete",
    summary: "Delete a stack; its components stay unless -r is given.",
    arguments: [stack],
    options: [yes, { name: "recursive", short: "r", summary: "Also delete its components that no other stack uses." }],
    load: () => import("../verbs/stack/delete.ts"),
  },
];
