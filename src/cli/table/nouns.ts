import { type ComponentTypeId, componentTypes, nounOf } from "../../core/componentType.ts";

/** A first word of the command line, with one line about it. Light: what `mlstack --help` prints is made of this alone. */
export interface Noun {
  readonly name: string;
  readonly summary: string;
  /** Set for the nouns that are component types. */
  readonly type?: ComponentTypeId;
  /** The noun is a command of its own: it has no verbs. */
  readonly alone?: boolean;
}

/** The nouns that are no component types, in the order of the help. */
const plainNouns: readonly Noun[] = [
  { name: "stack", summary: "Compose stacks, list them, set the active one." },
  { name: "integration", summary: "See which Python packages stacks need, and install them." },
  { name: "flavor", summary: "List, search, check and begin flavors of all component types." },
  { name: "matrix", summary: "Show which flavors go with which orchestrator.", alone: true },
  { name: "catalogue", summary: "Compare the built-in flavors with those of another version of ZenML." },
  { name: "secret", summary: "Keep named key-values for {{name.key}} references, encrypted at rest." },
  { name: "artifact", summary: "Look at, fetch and put what is in artifact stores." },
  { name: "new", summary: "Make a stack from a template: mlstack new --list.", alone: true },
  { name: "plan", summary: "Show what applying stack files would create and change.", alone: true },
  { name: "apply", summary: "Create and change what stack files say.", alone: true },
  { name: "render", summary: "Write a stack file with all that it stands on as one file.", alone: true },
  { name: "export", summary: "Write stacks with their components as a stack file.", alone: true },
  { name: "schema", summary: "Print the JSON Schema of stack files, for editors." },
  { name: "history", summary: "List the changes, newest first.", alone: true },
  { name: "undo", summary: "Take the last change back.", alone: true },
  { name: "redo", summary: "Make the change that was taken back again.", alone: true },
  { name: "init", summary: "Mark a folder as a workspace: flavors and an active stack of its own.", alone: true },
  { name: "trust", summary: "Trust a folder of your own, so that changed flavors in it are taken over.", alone: true },
  { name: "status", summary: "Show the versions, the database and the active stack.", alone: true },
  { name: "version", summary: "Print the version.", alone: true },
];

/** Every noun: the component types in their order, then the others. */
export const nouns: readonly Noun[] = [
  ...componentTypes.map(({ id, summary }): Noun => ({ name: nounOf(id), summary, type: id })),
  ...plainNouns,
];

/** The noun that a word names; component types also with underscores. */
export function nounOfWord(word: string): Noun | undefined {
  const plain = word.replaceAll("_", "-");
  return nouns.find(({ name }) => name === plain);
}
