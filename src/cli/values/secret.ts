import { shortTime } from "../../core/shortTime.ts";
import type { ValueObject } from "../../core/value/value.ts";
import type { SecretView } from "../../usecases/secret/view.ts";
import type { Column, Section } from "../output/answer.ts";
import { facts, namedValue } from "./named.ts";

/** A secret as it stands in JSON; the values are hidden unless they were asked for. */
export function secretValue(view: SecretView): ValueObject {
  return facts({
    id: view.id,
    name: view.name,
    private: view.private,
    keys: view.keys,
    values: view.shown,
    components: view.usedBy.components.map((each) => facts({ id: each.id, name: each.name, type: each.type })),
    stacks: view.usedBy.stacks.map(namedValue),
    created: view.created,
    updated: view.updated,
    rev: BigInt(view.rev),
  });
}

/** The columns of a list of secrets. */
export const secretColumns: readonly Column[] = [
  { name: "name", shown: true },
  { name: "keys", shown: true },
  { name: "id", shown: true },
  { name: "private", shown: false },
  { name: "components", shown: false },
  { name: "stacks", shown: false },
  { name: "created", shown: false, cell: (item) => shortTime(item.created) },
  { name: "updated", shown: true, cell: (item) => shortTime(item.updated) },
  { name: "rev", shown: false },
];

/** A secret for people. */
export function secretSections(view: SecretView): readonly Section[] {
  const used = [...view.usedBy.components, ...view.usedBy.stacks].map(({ name }) => name);
  return [
    {
      rows: [
        ["name", view.name],
        ["id", view.id],
        ["private", view.private ? "yes" : "no"],
        ["used by", used.join(", ") || "nothing"],
        ["updated", shortTime(view.updated)],
      ],
    },
    { title: "Values", rows: Object.entries(view.shown).map(([key, value]) => [key, value]) },
  ];
}
