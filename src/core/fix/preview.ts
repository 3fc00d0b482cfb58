import { hiddenText } from "../component.ts";
import { componentType, componentTypeIds } from "../componentType.ts";
import { type DiffRow, diffRows } from "../diff/row.ts";
import { type Configuration, objectOf } from "../value/value.ts";
import type { Bench } from "./bench.ts";
import type { FixStep } from "./fix.ts";
import type { Part } from "./part.ts";

/** Shown where a value is still to be given. */
const toGive = "to be given";

/** What steps change of a stack, two columns of it: slots, configurations, secrets. */
export function stepRows(before: Bench, after: Bench, steps: readonly FixStep[]): readonly DiffRow[] {
  const asked = new Map(
    steps.flatMap((step) => (step.do === "add" ? [[`${step.type}/${step.flavor}`, step.asks]] : [])),
  );
  return [
    ...componentTypeIds.flatMap((type) => {
      const own = (bench: Bench): readonly Part[] => bench.parts.filter((part) => part.type === type);
      return slotRows(componentType(type).title, own(before), own(after), asked);
    }),
    ...steps.flatMap(filledRows),
    ...steps.flatMap(secretRows),
  ];
}

function slotRows(
  title: string,
  left: readonly Part[],
  right: readonly Part[],
  asked: ReadonlyMap<string, readonly string[]>,
): readonly DiffRow[] {
  const [was, is] = [namesOf(left), namesOf(right)];
  const inside = right.flatMap((part) => {
    const old = left.find(({ id }) => id === part.id);
    if (part.isNew) return newRows(title, part, asked.get(`${part.type}/${part.flavor?.spec.name}`) ?? []);
    return old === undefined || old === part
      ? []
      : diffRows(markedAs(old), markedAs(part), [title, part.name], { left: old.sealed, right: part.sealed });
  });
  if (was === is) return inside;
  const row: DiffRow = {
    group: [title],
    name: "component",
    kind: was === "" ? "added" : is === "" ? "removed" : "changed",
    ...(was === "" ? {} : { left: was }),
    ...(is === "" ? {} : { right: is }),
  };
  return [row, ...inside];
}

function namesOf(parts: readonly Part[]): string {
  return parts.map(({ name, isNew, flavor }) => (isNew ? `${name} (${flavor?.spec.title})` : name)).join(", ");
}

function newRows(title: string, { name, configuration }: Part, asks: readonly string[]): readonly DiffRow[] {
  const known = Object.entries(configuration).filter(([field]) => !asks.includes(field));
  const asked = asks.map((field): DiffRow => ({ group: [title, name], name: field, kind: "added", right: toGive }));
  return [...asked, ...diffRows({}, objectOf(known), [title, name])];
}

/** A configuration in which secret values have a sign of theirs. */
function markedAs({ configuration, sealed }: Part): Configuration {
  return objectOf([...Object.entries(configuration), ...sealed.map((field) => [field, hiddenText] as const)]);
}

function filledRows(step: FixStep): readonly DiffRow[] {
  if (step.do !== "fill") return [];
  const group = [componentType(step.component.type).title, step.component.name];
  return step.fields.map((name) => ({ group, name, kind: "added", right: toGive }));
}

function secretRows(step: FixStep): readonly DiffRow[] {
  if (step.do !== "store-secret" && step.do !== "create-secret") return [];
  const right = step.do === "create-secret" ? toGive : hiddenText;
  return [{ group: ["secret", step.secret], name: step.key, kind: "added", right }];
}
