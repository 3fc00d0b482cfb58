import { markerText } from "../../core/python/marker.ts";
import type { Requirement } from "../../core/python/requirement.ts";
import { versionsText } from "../../core/python/requirementText.ts";
import type { PackageNeeds } from "./needs.ts";
import { tomlText } from "./tomlText.ts";

/** The table of dependencies in Poetry's own words. A package that is needed under several markers has a list. */
export function poetryTable({ requirements }: PackageNeeds): string {
  const byName = Map.groupBy(requirements, ({ key }) => key);
  const lines = [...byName.values()].map((group) => {
    const [first] = group;
    const values = group.map(value);
    return `${tomlKey(first?.name ?? "")} = ${values.length === 1 ? values[0] : `[${values.join(", ")}]`}\n`;
  });
  return `[tool.poetry.dependencies]\n${lines.join("")}`;
}

function value(requirement: Requirement): string {
  const { extras, marker } = requirement;
  const version = tomlText(versionsText(requirement) || "*");
  if (extras.length === 0 && marker === undefined) return version;
  const parts = [
    `version = ${version}`,
    ...(extras.length === 0 ? [] : [`extras = [${extras.map(tomlText).join(", ")}]`]),
    ...(marker === undefined ? [] : [`markers = ${tomlText(markerText(marker))}`]),
  ];
  return `{ ${parts.join(", ")} }`;
}

/** A name with a dot would be a table within a table. */
function tomlKey(name: string): string {
  return /^[\w-]+$/.test(name) ? name : tomlText(name);
}
