import { componentTypeIds, componentTypes } from "../../core/componentType.ts";
import { shortTime } from "../../core/shortTime.ts";
import { isList, isObject, type ValueList, type ValueObject } from "../../core/value/value.ts";
import type { StackView } from "../../usecases/stack/view.ts";
import type { Column, Section } from "../output/answer.ts";
import { shortCell } from "../output/cells.ts";
import { pairs } from "./component.ts";
import { facts, namedValue } from "./named.ts";

/** A stack as it stands in JSON, with all its facts; the first component of a type is its default. */
export function stackValue(view: StackView): ValueObject {
  const components: Record<string, ValueObject[]> = {};
  for (const type of componentTypeIds) {
    const parts = view.parts[type];
    if (parts !== undefined) {
      components[type] = parts.map(({ id, name, flavor, shown }) => facts({ id, name, flavor, configuration: shown }));
    }
  }
  return facts({
    id: view.id,
    name: view.name,
    description: view.description,
    active: view.active,
    components: facts(components),
    labels: view.labels,
    environment: view.environment,
    secrets: view.attached.map(namedValue),
    created: view.created,
    updated: view.updated,
    rev: BigInt(view.rev),
  });
}

/** The columns of a list of stacks: one per component type, of which a table shows those that some stack has. */
export function stackColumns(items: readonly ValueObject[]): readonly Column[] {
  const used = new Set(items.flatMap(({ components }) => (isObject(components) ? Object.keys(components) : [])));
  return [
    { name: "active", shown: true, cell: (item) => (item.active === true ? "*" : "") },
    { name: "name", shown: true },
    ...componentTypes.map(({ id }) => ({
      name: id,
      shown: used.has(id),
      value: (item: ValueObject) => partsOf(item, id),
      plain: (item: ValueObject) => shortCell(partsOf(item, id)),
    })),
    { name: "id", shown: false },
    { name: "description", shown: true },
    { name: "components", shown: false },
    { name: "labels", shown: false },
    { name: "environment", shown: false },
    { name: "secrets", shown: false },
    { name: "created", shown: false, cell: (item) => shortTime(item.created) },
    { name: "updated", shown: false, cell: (item) => shortTime(item.updated) },
    { name: "rev", shown: false },
  ];
}

/** The components of a type, whole. */
function partsOf({ components }: ValueObject, type: string): ValueList {
  const parts = isObject(components) ? components[type] : undefined;
  return isList(parts) ? parts : [];
}

/** A stack for people. */
export function stackSections(view: StackView): readonly Section[] {
  const lines: (readonly [string, string])[] = [
    ["name", view.name],
    ["id", view.id],
    ["active", view.active ? "yes" : "no"],
  ];
  if (view.description) lines.push(["description", view.description]);
  if (view.attached.length > 0) lines.push(["secrets", view.attached.map(({ name }) => name).join(", ")]);
  lines.push(["created", shortTime(view.created)], ["updated", shortTime(view.updated)]);
  const rows = componentTypes.flatMap(({ id, title }) =>
    (view.parts[id] ?? []).map((part, i) => [i === 0 ? title : "", part.name, part.flavor, firstValue(part.shown)]),
  );
  return [
    { rows: lines },
    { title: "Components", rows },
    ...(Object.keys(view.labels).length > 0 ? [{ title: "Labels", rows: pairs(view.labels) }] : []),
    ...(Object.keys(view.environment).length > 0 ? [{ title: "Environment", rows: pairs(view.environment) }] : []),
  ];
}

/** Where a component leads: its path, URI or address, if it has one. */
function firstValue(configuration: ValueObject): string {
  const { path, uri, tracking_uri: tracking, host } = configuration;
  return [path, uri, tracking, host].find((value) => typeof value === "string") ?? "";
}
