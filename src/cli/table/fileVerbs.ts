import { columns, output, reveal, yes } from "./shared.ts";
import type { ArgumentSpec, OptionSpec, Verb } from "./verb.ts";

const files: ArgumentSpec = {
  name: "FILE",
  required: true,
  variadic: true,
  summary: "Stack files, read as if they were one; - is standard input.",
};

const outputFile: readonly OptionSpec[] = [
  {
    name: "output-file",
    short: "o",
    value: "FILE",
    summary: "Where to write it; a name that ends in .json makes it JSON. Default: standard output, as YAML.",
  },
  { name: "overwrite", summary: "Replace the file if there is one." },
];

/** `-o` names the file here. */
const { short: _, ...formOfList } = output;

const fileNote = "docs/stack-file.md says what a stack file is.";

/** The verbs of the commands that are about stack files, by their noun. */
export const fileVerbs: Readonly<Record<"new" | "plan" | "apply" | "render" | "export" | "schema", readonly Verb[]>> = {
  new: [
    {
      name: "",
      summary: "Make a stack from a template, as a stack file or at once. Without a template the screens open.",
      arguments: [{ name: "TEMPLATE", required: false, summary: "The name of a template, or the path of a file." }],
      options: [
        { name: "list", summary: "List the templates and what they ask for." },
        { name: "set", value: "NAME=VALUE", repeatable: true, summary: "Answer a question of the template." },
        ...outputFile,
        { name: "apply", summary: "Create the stack and its components; shows the plan and asks first." },
        yes,
        { name: "dry-run", summary: "With --apply: only show what would be created." },
        columns,
        formOfList,
      ],
      notes: ["Templates of your own are files in the folder templates beside preferences.yaml: docs/stack-file.md."],
      load: () => import("../verbs/file/new.ts"),
    },
  ],
  plan: [
    {
      name: "",
      summary: "Show what applying stack files would create, change and leave as it is.",
      arguments: [files],
      options: [{ name: "check", summary: "Exit with 1 when something would be created or changed." }, columns, output],
      notes: [fileNote],
      load: () => import("../verbs/file/plan.ts"),
    },
  ],
  apply: [
    {
      name: "",
      summary: "Create and change what stack files say, all of it or nothing; nothing is deleted.",
      arguments: [files],
      options: [{ name: "dry-run", summary: "Only show what would be done, as plan does." }, yes, columns, output],
      notes: ["mlstack undo takes all of it back.", fileNote],
      load: () => import("../verbs/file/apply.ts"),
    },
  ],
  render: [
    {
      name: "",
      summary: "Write stack files with all that they stand on as one that stands on none.",
      arguments: [files],
      options: outputFile,
      notes: [fileNote],
      load: () => import("../verbs/file/render.ts"),
    },
  ],
  export: [
    {
      name: "",
      summary: "Write stacks with their components as a stack file.",
      arguments: [
        {
          name: "STACK",
          required: false,
          variadic: true,
          summary: "Name, id, or an unambiguous prefix of either. Default: the active stack.",
        },
      ],
      options: [
        { name: "all", summary: "All stacks and all components." },
        ...outputFile,
        { ...reveal, summary: "Write secret values of components in clear text too." },
      ],
      notes: [
        "docs/stack-file.md says what a stack file is. Secret values that are no {{name.key}} references are left out.",
      ],
      load: () => import("../verbs/file/export.ts"),
    },
  ],
  schema: [
    {
      name: "stack",
      summary: "Print the JSON Schema of stack files, with the fields of every flavor.",
      arguments: [],
      options: [],
      notes: [
        "mlstack schema stack > stack.schema.json beside your stack files makes editors complete and check them.",
      ],
      load: () => import("../verbs/file/schema.ts"),
    },
  ],
};
