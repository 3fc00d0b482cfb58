import { ownFlavorVerbsOfAllTypes } from "./ownFlavorVerbs.ts";
import { columns, formats, output } from "./shared.ts";
import type { ArgumentSpec, OptionSpec, Verb } from "./verb.ts";

/** `--integration`, on lists of flavors. */
export const integrationFilter: OptionSpec = {
  name: "integration",
  value: "INTEGRATION",
  summary: "Only those that need this integration.",
};

/** `--search`, on lists of flavors. */
export const searchFilter: OptionSpec = {
  name: "search",
  value: "WORDS",
  summary: "Only those whose name, title, integration or summary fits; best fits first.",
};

/** `--output` of a flavor's description. */
export const flavorOutput: OptionSpec = {
  ...output,
  choices: [...formats, "schema"],
  summary: `${output.summary} schema: the JSON Schema of its configuration.`,
};

/** The field that a description of a flavor is narrowed down to. */
export const flavorField: ArgumentSpec = {
  name: "FIELD",
  required: false,
  summary: "One of its fields, or one inside of it: pod_settings.resources.",
};

const type: OptionSpec = { name: "type", value: "TYPE", summary: "Only those of this component type." };

/** The verbs of `mlstack flavor …`, across all component types. */
export const flavorVerbs: readonly Verb[] = [
  {
    name: "list",
    summary: "List the flavors of all component types.",
    arguments: [],
    options: [type, integrationFilter, searchFilter, columns, output],
    load: () => import("../verbs/flavor/listAll.ts"),
  },
  {
    name: "search",
    summary: "Find flavors by anything that is said of them or of their fields, such as bucket.",
    arguments: [{ name: "WORD", required: true, variadic: true, summary: "Words that must all be found." }],
    options: [type, columns, output],
    load: () => import("../verbs/flavor/search.ts"),
  },
  {
    name: "describe",
    summary: "Show a flavor and its fields, or all about one field.",
    arguments: [
      { name: "TYPE/FLAVOR", required: true, summary: "Type and name of the flavor: artifact_store/s3." },
      flavorField,
    ],
    options: [flavorOutput],
    load: () => import("../verbs/flavor/describeAny.ts"),
  },
  {
    name: "new",
    summary: "Begin a flavor of your own: config, implementation, flavor and a test, for you to fill in.",
    arguments: [{ name: "NAME", required: true, summary: "Its name in snake_case: my_store." }],
    options: [
      { ...type, required: true, summary: "The component type that it is for." },
      { name: "from", value: "FLAVOR", summary: "Begin with the fields of this flavor of the same type, such as s3." },
      { name: "from-schema", value: "FILE", summary: "Begin with the fields of a JSON Schema." },
    ],
    notes: [
      "The files are written into flavors/ of the workspace, with mlstack.d.ts and, if there is none, tsconfig.json beside them, so that editors complete and check them without network or node_modules. No file is replaced. docs/custom-flavors.md goes on from there.",
    ],
    load: () => import("../verbs/flavor/new.ts"),
  },
  ...ownFlavorVerbsOfAllTypes,
];
