import { columns, output, reportOutput, strictReport, yes } from "./shared.ts";
import type { ArgumentSpec, OptionSpec, Verb } from "./verb.ts";

const source: ArgumentSpec = {
  name: "SOURCE",
  required: true,
  summary:
    "flavors.my_flavor.MyFlavor from the root of the workspace, path/to/file.ts#MyFlavor, or a JSON Schema file.",
};
const noRun: OptionSpec = { name: "no-run", summary: "Run no code; --schema says what the flavor is." };
const schema: OptionSpec = {
  name: "schema",
  value: "FILE",
  summary: "A JSON Schema file in place of running the code.",
};

/** The verbs of a component type for flavors of one's own. */
export function ownFlavorVerbs(title: string): readonly Verb[] {
  return [
    {
      name: "flavor register",
      summary: `Take a flavor of your own into the ${title} flavors, or what its file says now.`,
      arguments: [source],
      options: [noRun, schema],
      notes: ["Naming the file is consent to run its present content, in a process of its own."],
      load: () => import("../verbs/flavor/register.ts"),
    },
    {
      name: "flavor delete",
      summary: "Remove a flavor of your own from the catalogue; its file stays.",
      arguments: [{ name: "FLAVOR", required: true, summary: "The flavor's name." }],
      options: [],
      load: () => import("../verbs/flavor/delete.ts"),
    },
  ];
}

const type: OptionSpec = { name: "type", value: "TYPE", summary: "The component type that it must have." };

/** The verbs of `mlstack flavor …` for flavors of one's own. */
export const ownFlavorVerbsOfAllTypes: readonly Verb[] = [
  {
    name: "check",
    summary: "Say all that registration would say of a flavor, without registering it.",
    arguments: [source],
    options: [type, strictReport, columns, reportOutput],
    notes: ["Naming the file is consent to run its present content, in a process of its own."],
    load: () => import("../verbs/flavor/check.ts"),
  },
  {
    name: "add",
    summary: "Register all flavors of a pack: a folder of them, or a .tar.gz of one.",
    arguments: [{ name: "PACK", required: true, summary: "The folder or the archive." }],
    options: [{ ...yes, summary: "Run the code of the pack without asking." }, columns, output],
    notes: ["One flavor that is wrong is told, and keeps no other out."],
    load: () => import("../verbs/flavor/add.ts"),
  },
  {
    name: "test",
    summary: "Run the tests of a flavor in a process of its own: its author's, and what its type promises.",
    arguments: [source],
    options: [columns, output],
    free: {
      word: "field",
      summary:
        "A field of a component that the promises of an artifact store are tried on: --path=… of an empty place.",
    },
    notes: [
      "The author's tests are what the file beside it exports as tests: my_flavor.test.ts for my_flavor.ts.",
      "Unlike reading a flavor, tests reach the network and the environment; they have two minutes.",
    ],
    load: () => import("../verbs/flavor/test.ts"),
  },
  {
    name: "refresh",
    summary: "Take over what the files of your own flavors say now; tells what is another in their schemas.",
    arguments: [
      { name: "TYPE/FLAVOR", required: false, summary: "Type and name of the flavor. Default: all of your own." },
    ],
    options: [{ ...yes, summary: "Run changed files without asking." }, columns, output],
    notes: ["Files in a folder that you trust (mlstack trust) are run without a question."],
    load: () => import("../verbs/flavor/refresh.ts"),
  },
];

/** The verb of `mlstack trust`. */
export const trustVerb: Verb = {
  name: "",
  summary: "Trust a folder: what changes in flavors there is run and taken over without a question.",
  arguments: [
    { name: "FOLDER", required: false, summary: "Such as . for this one. Without it those trusted are listed." },
  ],
  options: [{ name: "remove", summary: "Trust it no longer." }, columns, output],
  load: () => import("../verbs/trust.ts"),
};
