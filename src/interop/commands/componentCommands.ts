import { nounOf } from "../../core/componentType.ts";
import { type CommandText, joined, noCommands, type Program } from "./argument.ts";
import type { ComponentFacts, Step } from "./facts.ts";
import { fieldWords, unsetFields } from "./fieldWords.ts";
import { type LineParts, oneLine, option } from "./line.ts";
import { environmentOptions, labelOptions, removed, secretOptions } from "./texts.ts";
import type { Variables } from "./variables.ts";

/** The commands that make, copy or change a component. What goes is `componentDeletion`. */
export function componentCommands(
  program: Program,
  { before, after, copyOf, removeFirst }: Step<ComponentFacts>,
  variables: Variables,
): CommandText {
  if (after === null) return noCommands;
  if (before === null) return copyOf === undefined ? made(program, after, variables) : copied(program, after, copyOf);
  const set = changed(program, before, after, variables);
  const unset = reduced(program, before, after);
  return joined([
    ...(removeFirst === true ? [unset, set] : [set, unset]),
    connected(program, before, after),
    renamed(program, before, after),
  ]);
}

/** The command that deletes a component. */
export function componentDeletion(program: Program, { type, name }: ComponentFacts): CommandText {
  return oneLine({ program, verb: [nounOf(type), "delete"], names: [name] });
}

function made(program: Program, after: ComponentFacts, variables: Variables): CommandText {
  const { type, name, flavor, connector } = after;
  const refused = unsayable(name, "make");
  if (refused !== undefined) return refused;
  const labels = labelOptions({}, after.labels);
  const environment = environmentOptions(null, after.environment);
  const fields = fieldWords(null, after, variables);
  const line: LineParts = {
    program,
    verb: [nounOf(type), "register"],
    names: [name],
    options: [
      option("flavor", flavor),
      ...fields.options,
      ...labels.words,
      ...(connector === null ? [] : connectorOptions(connector)),
      ...secretOptions([], after.secrets),
      ...environment.words,
    ],
    behind: fields.behind,
  };
  return oneLine(line, [...fields.notes, ...labels.notes, ...environment.notes]);
}

function copied(program: Program, after: ComponentFacts, source: string): CommandText {
  const lost = [
    Object.keys(after.environment).length > 0 && "environment",
    after.secrets.length > 0 && "attached secrets",
    after.connector !== null && "service connector",
  ].filter((each) => each !== false);
  const isFaithful = program === "mlstack" || lost.length === 0;
  const notes = isFaithful ? [] : [`ZenML copies no ${lost.join(", no ")}.`];
  return oneLine({ program, verb: [nounOf(after.type), "copy"], names: [source, after.name] }, notes);
}

function changed(program: Program, before: ComponentFacts, after: ComponentFacts, variables: Variables): CommandText {
  const labels = labelOptions(before.labels, after.labels);
  const environment = environmentOptions(before.environment, after.environment);
  const fields = fieldWords(before, after, variables);
  const options = [
    ...fields.options,
    ...labels.words,
    ...secretOptions(before.secrets, after.secrets),
    ...environment.words,
  ];
  const notes = [...fields.notes, ...labels.notes, ...environment.notes];
  if (options.length + fields.behind.length === 0) return { lines: [], notes };
  const refused = unsayable(before.name, "change");
  if (refused !== undefined) return refused;
  const verb = [nounOf(after.type), "update"];
  return oneLine({ program, verb, names: [before.name], options, behind: fields.behind }, notes);
}

function reduced(program: Program, before: ComponentFacts, after: ComponentFacts): CommandText {
  const fields = unsetFields(before, after);
  const labels = removed(before.labels, after.labels).map((key) => option("label", key));
  if (fields.length + labels.length === 0) return noCommands;
  const verb = [nounOf(after.type), "remove-attribute"];
  return oneLine({ program, verb, names: [before.name, ...fields], options: labels });
}

function connected(program: Program, before: ComponentFacts, after: ComponentFacts): CommandText {
  const { connector } = after;
  const [from, to] = [before.connector, connector].map((each) => JSON.stringify(each && connectorOptions(each)));
  if (from === to) return noCommands;
  const verb = [nounOf(after.type), connector === null ? "disconnect" : "connect"];
  const options = connector === null ? [] : connectorOptions(connector);
  return oneLine({ program, verb, names: [before.name], options });
}

function connectorOptions({ name, resourceId }: { name: string; resourceId: string | null }): readonly string[] {
  return [option("connector", name), ...(resourceId === null ? [] : [option("resource-id", resourceId)])];
}

function renamed(program: Program, before: ComponentFacts, after: ComponentFacts): CommandText {
  if (before.name === after.name) return noCommands;
  return oneLine({ program, verb: [nounOf(after.type), "rename"], names: [before.name, after.name] });
}

/** Where fields may stand, a name that begins with two dashes is read as one. */
function unsayable(name: string, verb: "make" | "change"): CommandText | undefined {
  return name.startsWith("--")
    ? { lines: [], notes: [`No command can ${verb} ${name}: it would be read as a field.`] }
    : undefined;
}
