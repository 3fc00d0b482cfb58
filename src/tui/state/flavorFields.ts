import { settingsOnlyFields } from "../../core/field/fieldsOfFlavor.ts";
import { type Field, proseOf } from "../../core/field/shape.ts";
import type { DescribedFlavor } from "../../core/loadedFlavor.ts";
import { finder } from "./finder.ts";
import { rememberLast } from "./rememberLast.ts";

/** A line of a flavor's screen: the flavor itself, or one of its fields. */
export type FlavorRow =
  | { readonly kind: "about"; readonly key: string }
  | {
      readonly kind: "field";
      readonly key: string;
      readonly field: Field;
      /** Only a pipeline run can set it. */
      readonly isSettingsOnly: boolean;
    };

/** No field bears this name. */
const about: FlavorRow = { kind: "about", key: "" };

const rowsOf = rememberLast(({ spec, fields }: DescribedFlavor): readonly FlavorRow[] => [
  about,
  ...fields.map((field) => rowOf(field, false)),
  ...settingsOnlyFields(spec).map((field) => rowOf(field, true)),
]);

function rowOf(field: Field, isSettingsOnly: boolean): FlavorRow {
  return { kind: "field", key: field.name, field, isSettingsOnly };
}

const findRows = finder<FlavorRow>((row) =>
  row.kind === "about" ? { name: "" } : { name: row.field.name, prose: proseOf(row.field) },
);

const onlyAbout: readonly FlavorRow[] = [about];

/** The lines of a flavor that a filter leaves, best fits first; before it is read only the first one. */
export function flavorFieldRows(flavor: DescribedFlavor | undefined, filter: string): readonly FlavorRow[] {
  return flavor === undefined ? onlyAbout : findRows(rowsOf(flavor), filter);
}
