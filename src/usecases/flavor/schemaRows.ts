import { type CatalogueFlavor, compareCatalogues } from "../../core/catalogueContent.ts";
import type { DiffRow } from "../../core/diff/row.ts";
import { fieldsOfFlavor, settingsOnlyFields } from "../../core/field/fieldsOfFlavor.ts";
import type { FlavorSpec } from "../../core/flavor.ts";

/** What differs between a flavor as it was and as it is now: fields, and what else decides what is accepted. */
export function schemaRows(before: FlavorSpec, after: FlavorSpec): readonly DiffRow[] {
  const content = (spec: FlavorSpec) => ({ zenmlVersion: "", flavors: [comparable(spec)] });
  return compareCatalogues(content(before), content(after));
}

function comparable(spec: FlavorSpec): CatalogueFlavor {
  const { schema, settingsSchema, rules, ...facts } = spec;
  return { ...facts, fields: fieldsOfFlavor({ schema, rules }), settingsOnly: settingsOnlyFields(spec) };
}
