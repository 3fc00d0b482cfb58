import { columns, output } from "./shared.ts";
import type { Verb } from "./verb.ts";

const side = "The file of a catalogue, or built-in for the flavors of this program.";

/** The verbs of `mlstack catalogue …`. */
export const catalogueVerbs: readonly Verb[] = [
  {
    name: "diff",
    summary: "Show the flavors and fields that differ between two catalogues.",
    arguments: [
      { name: "A", required: true, summary: side },
      { name: "B", required: true, summary: side },
    ],
    options: [columns, output],
    notes: ["docs/next-zenml-release.md says how the file of a catalogue is written."],
    load: () => import("../verbs/catalogue/diff.ts"),
  },
];
