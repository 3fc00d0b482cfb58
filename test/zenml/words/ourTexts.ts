import type { Catalogue } from "../../../src/catalogue/catalogue.ts";
import { componentTypes } from "../../../src/core/componentType.ts";
import { settingsOnlyFields } from "../../../src/core/field/fieldsOfFlavor.ts";
import { innerFields } from "../../../src/core/field/innerFields.ts";
import type { Field } from "../../../src/core/field/shape.ts";
import { flavorKey } from "../../../src/core/flavor.ts";
import { typeDetails } from "../../../src/core/typeDetails.ts";

/** A text that people read, and where it stands. */
export interface OurText {
  readonly where: string;
  readonly text: string;
}

/** All texts about component types, flavors and their fields: those of settings and inside nested models, too. */
export async function ourTexts(catalogue: Catalogue): Promise<readonly OurText[]> {
  const flavors = await Promise.all(catalogue.entries().map(({ type, name }) => catalogue.read(type, name)));
  return [
    ...componentTypes.flatMap(({ id, summary }) => texts(id, { summary, details: typeDetails[id] })),
    ...flavors.flatMap((flavor) => {
      if (flavor === undefined) return [];
      const { spec, fields } = flavor;
      const key = flavorKey(spec);
      const all = [...fields, ...settingsOnlyFields(spec)];
      return [
        ...texts(key, { summary: spec.summary, details: spec.details }),
        ...all.flatMap((field) => fieldTexts(field, key)),
      ];
    }),
  ];
}

function fieldTexts(field: Field, above: string): readonly OurText[] {
  const where = `${above}.${field.name}`;
  const { help: description, details } = field;
  return [
    ...texts(where, { description, details }),
    ...innerFields(field.shape).flatMap((inner) => fieldTexts(inner, where)),
  ];
}

function texts(where: string, named: Readonly<Record<string, string | undefined>>): readonly OurText[] {
  return Object.entries(named).flatMap(([name, text]) =>
    text === undefined ? [] : [{ where: `${where} (${name})`, text }],
  );
}
