import { columns, output, yes } from "./shared.ts";
import type { ArgumentSpec, OptionSpec, Verb } from "./verb.ts";

const storeSummary =
  "An artifact store by name, id or a prefix of either, and a path within it; without a store, as in :models, that of the active stack.";
const place: ArgumentSpec = { name: "STORE[:PATH]", required: true, summary: storeSummary };
const optionalPlace: ArgumentSpec = {
  ...place,
  required: false,
  summary: `${storeSummary} Default: all of the active stack's store.`,
};

const recursive: OptionSpec = { name: "recursive", short: "r", summary: "A folder with all in it." };
const force: OptionSpec = { name: "force", short: "f", summary: "Replace files that are there already; do not ask." };
const limit: OptionSpec = { name: "limit", value: "N", summary: "Stop after so many." };

const pathNote =
  "A path begins at the root of the store, or is a whole address within it. Nothing outside of the store is read or written.";
const againNote =
  "Files that are there already, of the same size and time, are left as they are: the same command again goes on where it was stopped.";

/** `mlstack artifact …`. */
export const artifactVerbs: readonly Verb[] = [
  {
    name: "ls",
    summary: "List a folder of an artifact store.",
    arguments: [optionalPlace],
    options: [
      { ...recursive, summary: "All files below it, in place of what is directly in it." },
      limit,
      columns,
      output,
    ],
    notes: [pathNote],
    load: () => import("../verbs/artifact/ls.ts"),
  },
  {
    name: "cat",
    summary: "Print what a file holds.",
    arguments: [place],
    options: [],
    notes: [
      "On a terminal, characters that could act on it are escaped; elsewhere the bytes are exactly those of the file.",
    ],
    load: () => import("../verbs/artifact/cat.ts"),
  },
  {
    name: "download",
    summary: "Bring a file or a folder to this machine.",
    arguments: [
      place,
      {
        name: "TARGET",
        required: false,
        summary: "A path of this machine. Default: the name of the file or folder, in the working folder.",
      },
    ],
    options: [recursive, force],
    notes: [againNote],
    load: () => import("../verbs/artifact/download.ts"),
  },
  {
    name: "upload",
    summary: "Put a file or what a folder holds into a store.",
    arguments: [
      { name: "SOURCE", required: true, summary: "A path of this machine." },
      { ...place, summary: `${storeSummary} A folder, or a path that ends in /, takes a file under its own name.` },
    ],
    options: [recursive, force],
    notes: [againNote],
    load: () => import("../verbs/artifact/upload.ts"),
  },
  {
    name: "cp",
    summary: "Copy a file or what a folder holds, within a store or to another.",
    arguments: [
      { ...place, name: "SOURCE" },
      { ...place, name: "TARGET" },
    ],
    options: [recursive, force],
    load: () => import("../verbs/artifact/cp.ts"),
  },
  {
    name: "rm",
    summary: "Remove a file, or a folder with all in it; nothing brings it back.",
    arguments: [place],
    options: [recursive, yes],
    load: () => import("../verbs/artifact/rm.ts"),
  },
  {
    name: "du",
    summary: "Sum up sizes: what is directly in a folder, the largest first.",
    arguments: [optionalPlace],
    options: [columns, output],
    load: () => import("../verbs/artifact/du.ts"),
  },
  {
    name: "stat",
    summary: "Show size, time and address of a file or folder.",
    arguments: [place],
    options: [output],
    load: () => import("../verbs/artifact/stat.ts"),
  },
];

/** What `mlstack artifact-store …` can do beside the verbs of every component type. */
export const artifactStoreVerbs: readonly Verb[] = [
  {
    name: "check",
    summary: "Try whether an artifact store can be reached and used, step by step.",
    arguments: [
      {
        name: "NAME",
        required: false,
        summary: "Name, id, or an unambiguous prefix of either. Default: the artifact store of the active stack.",
      },
    ],
    options: [{ name: "write", summary: "Also write, read back and remove a small file." }, output],
    notes: ["The last result is remembered on this machine and shown in the screens."],
    load: () => import("../verbs/artifact/check.ts"),
  },
];
