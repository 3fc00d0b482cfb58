import type { Failure } from "../../core/failure.ts";
import type { FileNode, MapNode } from "../stackFile/node.ts";
import { problem } from "../stackFile/problem.ts";

/**
 * A configuration as ZenML stores it: what is no number becomes null inside of dictionaries and lists. Problems: a key that is no text at the outer two levels
 * (further inside ZenML makes a text of it), and a date as the value of a field.
 */
export function storedConfiguration(
  configuration: MapNode,
  name: string,
): { readonly node: MapNode; readonly problems: readonly Failure[] } {
  const problems = [
    ...otherKeys(configuration, `configuration of ${name}`),
    ...configuration.entries.flatMap(({ key, value }) =>
      value.kind === "map" ? otherKeys(value, key) : value.kind === "scalar" && value.isDate ? [date(key, value)] : [],
    ),
  ];
  const entries = configuration.entries.map((entry) => ({
    ...entry,
    value: entry.value.kind === "scalar" ? entry.value : storedValue(entry.value),
  }));
  return { node: { ...configuration, entries }, problems };
}

function otherKeys({ entries }: MapNode, where: string): readonly Failure[] {
  return entries
    .filter(({ isOther }) => isOther)
    .map(({ at, key }) => problem(at, `The key ${key} of ${where} is no text as ZenML reads it.`, inQuotes));
}

function date(key: string, { at }: FileNode): Failure {
  return problem(at, `ZenML reads a date here, and ${key} takes none.`, inQuotes);
}

const inQuotes = "Put it in quotes to make it a text.";

/** JSON, in which ZenML keeps configurations, knows neither infinity nor what is no number. */
function storedValue(node: FileNode): FileNode {
  switch (node.kind) {
    case "list":
      return { ...node, items: node.items.map(storedValue) };
    case "map":
      return { ...node, entries: node.entries.map((entry) => ({ ...entry, value: storedValue(entry.value) })) };
    default:
      return typeof node.value === "number" && !Number.isFinite(node.value) ? { ...node, value: null } : node;
  }
}
