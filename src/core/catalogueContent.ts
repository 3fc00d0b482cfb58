import { type DiffRow, diffRows } from "./diff/row.ts";
import { factsOfFields } from "./field/fieldFacts.ts";
import type { Field } from "./field/shape.ts";
import { type ConnectorFacts, flavorKey } from "./flavor.ts";
import { listed } from "./listed.ts";
import { objectOf, type ValueObject } from "./value/value.ts";

/** A flavor as catalogues are compared by; its type may be one that this version does not know. */
export interface CatalogueFlavor {
  readonly type: string;
  readonly name: string;
  readonly integration?: string;
  readonly docsUrl?: string;
  readonly connector?: ConnectorFacts;
  readonly supportedSchemes?: readonly string[];
  readonly fields: readonly Field[];
  /** Fields that only a pipeline run can set. */
  readonly settingsOnly: readonly Field[];
}

/** All flavors of one version of ZenML. */
export interface CatalogueContent {
  readonly zenmlVersion: string;
  readonly flavors: readonly CatalogueFlavor[];
}

/** What differs between two catalogues: a row per flavor that one of them lacks, and rows below a flavor for what is another in both. */
export function compareCatalogues(before: CatalogueContent, after: CatalogueContent): readonly DiffRow[] {
  const [left, right] = [byKey(before), byKey(after)];
  const keys = [...new Set([...left.keys(), ...right.keys()])].toSorted();
  return keys.flatMap((key) => {
    const [a, b] = [left.get(key), right.get(key)];
    if (a !== undefined && b !== undefined) return diffRows(factsOf(a), factsOf(b), [key]);
    return [
      a === undefined
        ? { group: [key], name: "flavor", kind: "added" as const, right: fieldsText(b) }
        : { group: [key], name: "flavor", kind: "removed" as const, left: fieldsText(a) },
    ];
  });
}

function byKey({ flavors }: CatalogueContent): ReadonlyMap<string, CatalogueFlavor> {
  return new Map(flavors.map((flavor) => [flavorKey(flavor), flavor]));
}

function fieldsText(flavor: CatalogueFlavor | undefined): string {
  const names = flavor?.fields.map(({ name }) => name) ?? [];
  return names.length === 0 ? "without fields" : `with ${listed(names)}`;
}

function factsOf(flavor: CatalogueFlavor): ValueObject {
  const { integration, docsUrl, connector, supportedSchemes, fields, settingsOnly } = flavor;
  return objectOf([
    ["integration", integration ?? null],
    ["docs", docsUrl ?? null],
    ["connector", connector === undefined ? null : objectOf(Object.entries(connector))],
    ["schemes", [...(supportedSchemes ?? [])].toSorted()],
    ["fields", factsOfFields(fields)],
    ["settings_only", factsOfFields(settingsOnly)],
  ]);
}
