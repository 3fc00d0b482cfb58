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
