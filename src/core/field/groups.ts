import type { FieldGroup } from "../flavor.ts";
import type { Field } from "./shape.ts";

/** What people read above the fields of each group, in the order of the groups. */
export const groupTitles: Readonly<Record<FieldGroup, string>> = {
  required: "Required",
  optional: "Optional",
  advanced: "Advanced",
};

/** Fields of one group, and what stands above them. */
export interface FieldsOfGroup {
  readonly title: string;
  readonly fields: readonly Field[];
}

/** Fields by group, each group in the order in which they come; groups without fields are left out. */
export function byGroup(fields: readonly Field[]): readonly FieldsOfGroup[] {
  return Object.entries(groupTitles).flatMap(([group, title]) => {
    const members = fields.filter((field) => field.group === group);
    return members.length === 0 ? [] : [{ title, fields: members }];
  });
}

/** All fields, those of a group together. */
export function grouped(fields: readonly Field[]): readonly Field[] {
  return byGroup(fields).flatMap((group) => group.fields);
}
