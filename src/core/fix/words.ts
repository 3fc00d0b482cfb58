import { componentType } from "../componentType.ts";
import { listed } from "../listed.ts";
import type { Fix, FixStep, PlaceInStack, SetFields } from "./fix.ts";

/** A fix in words, as an order: "use s3-prod", "add the container registry Amazon ECR", "turn on incluster of k8s". */
export function fixWords({ steps }: Fix): string {
  return listed(steps.map(stepWords));
}

/** What was done by steps, as the beginning of a sentence: "Used s3-prod", "Turned on incluster of k8s". */
export function doneWords(steps: readonly FixStep[]): string {
  const words = listed(
    steps.map((step) => {
      const [first = "", ...rest] = stepWords(step).split(" ");
      return [past[first] ?? first, ...rest].join(" ");
    }),
  );
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

const past: Readonly<Record<string, string>> = {
  use: "used",
  add: "added",
  turn: "turned",
  move: "moved",
  keep: "kept",
  fill: "filled",
  give: "gave",
  create: "created",
  take: "took",
};

/** One step in words. */
export function stepWords(step: FixStep): string {
  switch (step.do) {
    case "use":
      return `use ${step.component.name}${placeWords(step.place)}`;
    case "add":
      return `add the ${componentType(step.type).title} ${step.title}${placeWords(step.place)}`;
    case "set":
      return setWords(step);
    case "fill":
      return `fill in ${listed(step.fields)} of ${step.component.name}`;
    case "store-secret":
      return `keep ${step.field} of ${step.component.name} in ${secretWords(step)}`;
    case "create-secret":
      return step.exists
        ? `give the secret ${step.secret} the key ${step.key}`
        : `create the secret ${step.secret} with the key ${step.key}`;
    case "take-out":
      return `take ${step.component.name} out`;
    case "put-first":
      return `put ${step.component.name} first`;
  }
}

function placeWords(place: PlaceInStack | undefined): string {
  if (place === undefined) return "";
  return place === "first" ? " as the first" : ` in place of ${place.insteadOf.name}`;
}

function secretWords({ secret, exists }: { readonly secret: string; readonly exists: boolean }): string {
  return exists ? `the secret ${secret}` : `a new secret ${secret}`;
}

function setWords({ component, set, remove }: SetFields): string {
  const [[field, value] = []] = Object.entries(set);
  const [gone] = remove;
  if (field === undefined) return `unset ${gone ?? ""} of ${component.name}`;
  if (gone !== undefined) return `move ${gone} of ${component.name} to ${field}`;
  if (typeof value === "boolean") return `turn ${value ? "on" : "off"} ${field} of ${component.name}`;
  return `set ${field} of ${component.name} to ${String(value)}`;
}
