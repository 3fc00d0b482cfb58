import { columns, commonFilters, interactive, operatorsNote, output, paging, reveal, yes } from "./shared.ts";
import type { ArgumentSpec, FreeOptions, OptionSpec, Verb } from "./verb.ts";

const name: ArgumentSpec = { name: "NAME", required: true, summary: "Name, id, or a prefix of the id." };

const values: OptionSpec = {
  name: "values",
  short: "v",
  value: "JSON|YAML|@FILE",
  summary: "All keys with their values at once.",
};
const isPrivate: OptionSpec = {
  name: "private",
  short: "p",
  value: "BOOL",
  summary: "Whether only its owner sees it on a ZenML server.",
};
const keys: FreeOptions = { word: "key", summary: "A key with its value; @FILE reads a file, @@ stands for @." };

/** `mlstack secret …`. */
export const secretVerbs: readonly Verb[] = [
  {
    name: "create",
    summary: "Save a new secret.",
    arguments: [{ name: "NAME", required: true, summary: "The name of the secret." }],
    options: [
      values,
      { name: "private", short: "p", summary: "Only its owner sees it on a ZenML server." },
      interactive,
    ],
    free: keys,
    load: () => import("../verbs/secret/create.ts"),
  },
  {
    name: "list",
    summary: "List the secrets and their keys, never their values.",
    arguments: [],
    options: [...commonFilters, { ...isPrivate, name: "private" }, ...paging, columns, output],
    notes: [operatorsNote],
    load: () => import("../verbs/secret/list.ts"),
  },
  {
    name: "get",
    summary: "Show a secret; its values only with --reveal.",
    arguments: [{ ...name, summary: "Name, id, or an unambiguous prefix of either." }],
    options: [reveal, { ...isPrivate, summary: "Only a secret that is (or is not) private." }, output],
    load: () => import("../verbs/secret/get.ts"),
  },
  {
    name: "update",
    summary: "Set or remove keys of a secret.",
    arguments: [name],
    options: [
      values,
      { name: "remove-keys", short: "r", value: "KEY", repeatable: true, summary: "Remove a key." },
      isPrivate,
      interactive,
    ],
    free: keys,
    load: () => import("../verbs/secret/update.ts"),
  },
  {
    name: "rename",
    summary: "Give a secret another name.",
    arguments: [name],
    options: [{ name: "new-name", short: "n", value: "NAME", required: true, summary: "The new name." }],
    load: () => import("../verbs/secret/rename.ts"),
  },
  {
    name: "delete",
    summary: "Delete a secret.",
    arguments: [name],
    options: [yes],
    load: () => import("../verbs/secret/delete.ts"),
  },
];
