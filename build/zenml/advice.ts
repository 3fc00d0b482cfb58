import { type CatalogueContent, type CatalogueFlavor, compareCatalogues } from "../../src/core/catalogueContent.ts";
import type { DiffRow } from "../../src/core/diff/row.ts";
import { flavorKey } from "../../src/core/flavor.ts";
import { zodSource } from "../../src/interop/flavorSource/zodSource.ts";

/** What has to be changed below `flavors/` so that our catalogue has what ZenML has: a line for each thing to do, the file first. */
export function advice(ours: CatalogueContent, zenml: CatalogueContent): readonly string[] {
  const theirs = new Map(zenml.flavors.map((flavor) => [flavorKey(flavor), flavor]));
  return compareCatalogues(ours, zenml).flatMap((row) => adviceFor(row, theirs.get(row.group[0] ?? "")));
}

function adviceFor(
  { group, name, kind, left, right }: DiffRow,
  flavor: CatalogueFlavor | undefined,
): readonly string[] {
  const folder = `flavors/${group[0]}`;
  if (name === "flavor") {
    if (kind === "removed") return [`${folder}/: remove it, ZenML no longer has it (it was ${left})`];
    const fields = [...(flavor?.fields ?? [])].map((field) => `    ${field.name}: ${zodSource(field)},`);
    return [[`${folder}/: new flavor; its config.ts has`, ...fields].join("\n")];
  }
  const [part, field, ...inner] = name.split(".");
  if (part !== "fields" && part !== "settings_only")
    return [`${folder}/flavor.ts: ${name} is ${right ?? "nothing"}, not ${left ?? "nothing"}`];
  const found = (part === "fields" ? flavor?.fields : flavor?.settingsOnly)?.find((each) => each.name === field);
  if (found === undefined) return [`${folder}/config.ts: remove ${field}`];
  if (inner.length === 0) return [`${folder}/config.ts: add ${field}: ${zodSource(found)}`];
  if (inner[0] === "settings")
    return [`${folder}/config.ts: move ${field} ${right === undefined ? "out of" : "into"} the settings`];
  return [
    `${folder}/config.ts: ${field} is ${zodSource(found)} (${inner.join(".")}: ${left ?? "nothing"} → ${right ?? "nothing"})`,
  ];
}
