import { type ComponentTypeId, componentTypeIds, optionOf, requiredTypes } from "../../core/componentType.ts";
import { type CommandText, joined, noCommands, type Program } from "./argument.ts";
import type { StackFacts, Step } from "./facts.ts";
import { oneLine, option } from "./line.ts";
import { environmentOptions, labelOptions, removed, secretOptions } from "./texts.ts";

const nothing: StackFacts = { name: "", description: null, components: {}, labels: {}, environment: {}, secrets: [] };

/** The commands that make, copy or change a stack. What goes is `stackDeletion`. */
export function stackCommands(program: Program, { before, after, copyOf }: Step<StackFacts>): CommandText {
  if (after === null) return noCommands;
  if (before === null) return copyOf === undefined ? made(program, after) : copied(program, after, copyOf);
  return joined([changed(program, before, after), reduced(program, before, after), renamed(program, before, after)]);
}

/** The command that deletes a stack; its components stay. */
export function stackDeletion(program: Program, { name }: StackFacts): CommandText {
  return oneLine({ program, verb: ["stack", "delete"], names: [name], options: ["--yes"] });
}

/** The command that makes a stack the active one. */
export function activation(program: Program, name: string): CommandText {
  return oneLine({ program, verb: ["stack", "set"], names: [name] });
}

/** The command that shows a stack or a component. */
export function description(program: Program, noun: string, name: string): CommandText {
  return oneLine({ program, verb: [noun, "describe"], names: [name] });
}

function made(program: Program, after: StackFacts): CommandText {
  const { options, notes } = optionsOf(program, null, after);
  return oneLine({ program, verb: ["stack", "register"], names: [after.name], options }, notes);
}

function copied(program: Program, after: StackFacts, source: string): CommandText {
  const has = (texts: object): boolean => Object.keys(texts).length > 0;
  const isMore = after.description !== null || has(after.labels) || has(after.environment) || has(after.secrets);
  const loses = program === "zenml" && isMore;
  const notes = loses ? ["ZenML copies the components of a stack and nothing else of it."] : [];
  return oneLine({ program, verb: ["stack", "copy"], names: [source, after.name] }, notes);
}

function changed(program: Program, before: StackFacts, after: StackFacts): CommandText {
  const { options, notes } = optionsOf(program, before, after);
  if (options.length === 0) return { lines: [], notes };
  return oneLine({ program, verb: ["stack", "update"], names: [before.name], options }, notes);
}

/** An update says nothing of a type that shall have no component. The two that every stack needs are never without one. */
function reduced(program: Program, before: StackFacts, after: StackFacts): CommandText {
  const emptied = componentTypeIds.filter(
    (type) => inSlot(before, type).length > 0 && inSlot(after, type).length === 0,
  );
  const missing = emptied.filter((type) => requiredTypes.includes(type));
  const notes = missing.map((type) => `A stack needs its ${optionOf(type)}: no command takes it out.`);
  const options = emptied.filter((type) => !missing.includes(type)).map((type) => `--${optionOf(type)}`);
  if (options.length === 0) return { lines: [], notes };
  return oneLine({ program, verb: ["stack", "remove-component"], names: [before.name], options }, notes);
}

function renamed(program: Program, before: StackFacts, after: StackFacts): CommandText {
  if (before.name === after.name) return noCommands;
  return oneLine({ program, verb: ["stack", "rename"], names: [before.name, after.name] });
}

interface StackOptions {
  readonly options: readonly string[];
  readonly notes: readonly string[];
}

function optionsOf(program: Program, before: StackFacts | null, after: StackFacts): StackOptions {
  const from = before ?? nothing;
  const parts = componentTypeIds
    .filter((type) => !sameSlot(from, after, type))
    .flatMap((type) => inSlot(after, type).map((name) => option(optionOf(type), name)));
  const environment = environmentOptions(before === null ? null : before.environment, after.environment);
  const own = ownOptions(program, from, after);
  return {
    options: [...parts, ...own.options, ...secretOptions(from.secrets, after.secrets), ...environment.words],
    notes: [...own.notes, ...environment.notes],
  };
}

/** Description and labels, which ZenML's command line does not know of stacks. */
function ownOptions(program: Program, from: StackFacts, after: StackFacts): StackOptions {
  const labels = labelOptions(from.labels, after.labels);
  const gone = removed(from.labels, after.labels).map((key) => option("remove-label", key));
  const isDescribed = (from.description ?? "") !== (after.description ?? "");
  const options = [...(isDescribed ? [option("description", after.description ?? "")] : []), ...labels.words, ...gone];
  if (program === "mlstack") return { options, notes: labels.notes };
  const notes = [
    isDescribed && "ZenML's commands cannot set the description of a stack.",
    options.length > (isDescribed ? 1 : 0) && "ZenML's commands cannot change the labels of a stack.",
  ];
  return { options: [], notes: notes.filter((note) => note !== false) };
}

function inSlot({ components }: StackFacts, type: ComponentTypeId): readonly string[] {
  return components[type] ?? [];
}

function sameSlot(a: StackFacts, b: StackFacts, type: ComponentTypeId): boolean {
  return JSON.stringify(inSlot(a, type)) === JSON.stringify(inSlot(b, type));
}
