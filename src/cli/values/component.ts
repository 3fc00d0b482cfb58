import { type ComponentTypeId, componentType } from "../../core/componentType.ts";
import { shortTime } from "../../core/shortTime.ts";
import { writeJson } from "../../core/value/json.ts";
import type { ValueObject } from "../../core/value/value.ts";
import type { ComponentView } from "../../usecases/component/view.ts";
import type { Column, Section } from "../output/answer.ts";
import { shortCell } from "../output/cells.ts";
import { facts, namedValue } from "./named.ts";

/** A component as it stands in JSON, with all its facts. */
export function componentValue(view: ComponentView): ValueObject {
  return facts({
    id: view.id,
    name: view.name,
    type: view.type,
    flavor: view.flavor,
    active: view.active,
    configuration: view.shown,
    labels: view.labels,
    environment: view.environment,
    secrets: view.attached.map(namedValue),
    connector:
      view.connector === null ? null : facts({ name: view.connector.name, resource_id: view.connector.resourceId }),
    stacks: view.usedBy.map(namedValue),
    created: view.created,
    updated: view.updated,
    rev: BigInt(view.rev),
  });
}

/** The columns of a list of components. */
export const componentColumns: readonly Column[] = [
  { name: "active", shown: true, cell: (item) => (item.active === true ? "*" : "") },
  { name: "name", shown: true },
  { name: "flavor", shown: true },
  { name: "id", shown: true },
  { name: "stacks", shown: true },
  { name: "labels", shown: true },
  { name: "type", shown: false },
  { name: "configuration", shown: false },
  { name: "environment", shown: false },
  { name: "secrets", shown: false },
  { name: "connector", shown: false, cell: (item) => connectorText(item) },
  { name: "created", shown: false, cell: (item) => shortTime(item.created) },
  { name: "updated", shown: true, cell: (item) => shortTime(item.updated) },
  { name: "rev", shown: false },
];

function connectorText({ connector }: ValueObject): string {
  if (typeof connector !== "object" || connector === null || !("name" in connector)) return "";
  return [connector.name, connector.resource_id].filter((part) => typeof part === "string").join(" ");
}

/** A component for people. */
export function componentSections(view: ComponentView): readonly Section[] {
  const value = componentValue(view);
  const lines: (readonly [string, string])[] = [
    ["name", view.name],
    ["type", componentType(view.type).title],
    ["flavor", view.flavor],
    ["id", view.id],
    ["active", view.active ? "yes" : "no"],
    ["stacks", shortCell(value.stacks) || "none"],
  ];
  if (view.connector !== null) lines.push(["connector", connectorText(value)]);
  if (view.attached.length > 0) lines.push(["secrets", shortCell(value.secrets)]);
  lines.push(["created", shortTime(view.created)], ["updated", shortTime(view.updated)]);
  return [
    { rows: lines },
    { title: "Configuration", rows: pairs(view.shown, "nothing is set") },
    ...(Object.keys(view.labels).length > 0 ? [{ title: "Labels", rows: pairs(view.labels) }] : []),
    ...(Object.keys(view.environment).length > 0 ? [{ title: "Environment", rows: pairs(view.environment) }] : []),
  ];
}

/** One line per key; `none` when there is no key. */
export function pairs(object: ValueObject, none = "none"): readonly (readonly string[])[] {
  const rows = Object.entries(object).map(([key, value]) => [key, configured(value)]);
  return rows.length > 0 ? rows : [[none]];
}

/** A value of a configuration: as it would be typed, so that null, the empty text and numbers look different. */
function configured(value: ValueObject[string]): string {
  return typeof value === "string" && value !== "" ? value : writeJson(value);
}

/** "the artifact store s3-prod". */
export function theComponent(type: ComponentTypeId, name: string): string {
  return `the ${componentType(type).title} ${name}`;
}
