import { componentTypeIds, isComponentTypeId } from "../../core/componentType.ts";
import type { Failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { didYouMean } from "../../core/suggest.ts";
import { nodeWords } from "../stackFile/checkForm.ts";
import type { ZenmlVersion } from "../stackFile/content.ts";
import { formatVersion } from "../stackFile/declaration.ts";
import { entryOf, type FileNode, type MapEntry, type MapNode, type Mark } from "../stackFile/node.ts";
import { problem } from "../stackFile/problem.ts";
import { storedConfiguration } from "./configuration.ts";

/** A stack file of ZenML, told in our own form. */
export interface ZenmlFile {
  /** Of the form `fileForm`; everything stands where ZenML's file says it. */
  readonly file: MapNode;
  readonly version: ZenmlVersion;
}

/** Tells a stack file of ZenML by the keys at its outermost level. One that says mlstack is ours. */
export function isZenmlFile(keys: readonly string[]): boolean {
  return keys.includes("zenml_version") && !keys.includes("mlstack");
}

/**
 * Takes what `zenml stack export` writes, read by `zenmlDialect`, as `zenml stack import` does: a stack and its components by type, one of a type also without
 * a list (as ZenML did until 0.93). What else stands there does not count. Errors: what ZenML fails at, each with its place.
 * Source: ZenML 0.98, cli/stack.py, `import_stack`.
 */
export function readZenmlFile(file: MapNode): Result<ZenmlFile, readonly Failure[]> {
  const problems: Failure[] = [];
  const name = textAt(file, "stack_name", problems, "The file");
  const slots = slotsIn(file, problems);
  const version = entryOf(file, "zenml_version");
  const components = slots.flatMap(({ parts }) => parts);
  if (problems.length > 0 || name === undefined || version === undefined) return err(problems);
  const stack = map(name.at, [
    { ...name, key: "name" },
    entry("components", file.at, map(file.at, slots.map(slotEntry))),
  ]);
  const whole = map(file.at, [
    entry("mlstack", file.at, { kind: "scalar", at: file.at, value: BigInt(formatVersion) }),
    entry("components", file.at, { kind: "list", at: file.at, items: components }),
    entry("stacks", file.at, { kind: "list", at: file.at, items: [stack] }),
  ]);
  return ok({ file: whole, version: { text: versionText(version.value), at: version.at } });
}

/** The components of one type. */
interface Slot {
  readonly type: MapEntry;
  readonly parts: readonly MapNode[];
}

function slotsIn(file: MapNode, problems: Failure[]): readonly Slot[] {
  const components = entryOf(file, "components");
  if (components === undefined) {
    problems.push(problem(file.at, "The file has no components."));
    return [];
  }
  if (components.value.kind !== "map") {
    problems.push(problem(components.at, `components must be a map, not ${nodeWords(components.value)}.`));
    return [];
  }
  return components.value.entries.map((type) => ({ type, parts: partsOf(type, problems) }));
}

function partsOf(type: MapEntry, problems: Failure[]): readonly MapNode[] {
  if (!isComponentTypeId(type.key)) {
    const hint = didYouMean(type.key, componentTypeIds) ?? `There is ${componentTypeIds.join(", ")}.`;
    problems.push(problem(type.at, `${type.key} is no component type.`, hint));
    return [];
  }
  const written = type.value.kind === "list" ? type.value.items : [type.value];
  return written.flatMap((node) => {
    if (node.kind === "map") return componentOf(type, node, problems) ?? [];
    const at = node === type.value ? type.at : node.at;
    problems.push(problem(at, `A component of ${type.key} must be a map, not ${nodeWords(node)}.`));
    return [];
  });
}

/** A component in our form: the section that it stands in says its type, whatever it says itself. */
function componentOf(type: MapEntry, node: MapNode, problems: Failure[]): MapNode | undefined {
  const what = `A component of ${type.key}`;
  const name = textAt(node, "name", problems, what);
  const flavor = textAt(node, "flavor", problems, what);
  const configuration = entryOf(node, "configuration");
  if (configuration === undefined) problems.push(problem(node.at, `${what} has no configuration.`, noFields));
  else if (configuration.value.kind !== "map") {
    const message = `configuration must be a map, not ${nodeWords(configuration.value)}.`;
    problems.push(problem(configuration.at, message, noFields));
  }
  if (name === undefined || flavor === undefined || configuration?.value.kind !== "map") return undefined;
  const stored = storedConfiguration(configuration.value, nodeText(name.value));
  problems.push(...stored.problems);
  return map(node.at, [
    name,
    entry("type", type.at, { kind: "scalar", at: type.at, value: type.key }),
    flavor,
    { ...configuration, value: stored.node },
  ]);
}

const noFields = "Without any fields it is {}.";

/** The entry of a key that has to be there and to be a text. */
function textAt(node: MapNode, key: string, problems: Failure[], what: string): MapEntry | undefined {
  const found = entryOf(node, key);
  if (found === undefined) problems.push(problem(node.at, `${what} has no ${key}.`));
  else if (found.value.kind === "scalar" && typeof found.value.value === "string" && !found.value.isDate) return found;
  else {
    const hint = found.value.kind === "scalar" ? "Put it in quotes to make it a text." : undefined;
    problems.push(problem(found.value.at, `${key} must be a text, not ${nodeWords(found.value)}.`, hint));
  }
  return undefined;
}

/** A type with the names of its components: a list, so that each name has its place. */
function slotEntry({ type, parts }: Slot): MapEntry {
  const items = parts.flatMap((part) => entryOf(part, "name")?.value ?? []);
  return { ...type, value: { kind: "list", at: type.value.at, items } };
}

function versionText(node: FileNode): string {
  return node.kind === "scalar" && node.value !== null ? nodeText(node) : nodeWords(node);
}

function nodeText(node: FileNode): string {
  return node.kind === "scalar" ? String(node.value) : "";
}

function map(at: Mark, entries: readonly MapEntry[]): MapNode {
  return { kind: "map", at, entries };
}

function entry(key: string, at: Mark, value: FileNode): MapEntry {
  return { key, at, value };
}
