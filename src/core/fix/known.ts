import type { Field } from "../field/shape.ts";
import type { DescribedFlavor } from "../loadedFlavor.ts";
import type { LocalFactKind } from "../localFact.ts";
import { isSecretReference } from "../secretReference.ts";
import { fitOfNew } from "../stackRule/example.ts";
import { type Configuration, objectOf, type Value } from "../value/value.ts";
import type { AddComponent } from "./fix.ts";
import { memberOf, type Part } from "./part.ts";

/** Facts that hold for all of a stack: what one component says of them is right for the others. A namespace is none of them: each tool has its own. */
const sharedFacts: ReadonlySet<LocalFactKind> = new Set([
  "kube_context",
  "aws_profile",
  "aws_region",
  "gcloud_project",
  "gcp_region",
]);

/** What is known of the fields of a new component: what other parts of the stack say, the orchestrator first. */
function knownValues(flavor: DescribedFlavor, parts: readonly Part[]): Configuration {
  return objectOf(
    flavor.fields.flatMap((field) => {
      const value = field.deprecated ? undefined : knownValue(flavor, field, parts);
      return value === undefined || value === field.default ? [] : [[field.name, value] as const];
    }),
  );
}

/** The value that a field of a flavor gets from other parts of the stack; undefined: none of them knows it. */
export function knownValue(flavor: DescribedFlavor, field: Field, parts: readonly Part[]): Value | undefined {
  const tellers = [...parts].sort((a, b) => rankOf(a) - rankOf(b));
  for (const part of tellers) {
    const { flavor: teller, configuration } = part;
    const told = teller?.fields.find((other) => isSameFact(flavor, field, teller, other));
    const value = told && configuration[told.name];
    if (typeof value === "string" && value !== "" && mayBeShared(field, value)) return value;
  }
  return undefined;
}

function rankOf({ type }: Part): number {
  return type === "orchestrator" ? 0 : 1;
}

/** The same fact of this machine, or a required field of the same name in another flavor of the same tool. */
function isSameFact(
  { spec }: DescribedFlavor,
  field: Field,
  { spec: otherSpec }: DescribedFlavor,
  other: Field,
): boolean {
  if (other.deprecated) return false;
  if (field.localFact !== undefined)
    return sharedFacts.has(field.localFact.kind) && field.localFact.kind === other.localFact?.kind;
  const isSameTool = spec.integration !== undefined && spec.integration === otherSpec.integration;
  return isSameTool && field.required && field.name === other.name && isText(field) && isText(other);
}

function isText({ shape }: Field): boolean {
  return shape.kind === "text" || shape.kind === "choice";
}

/** A secret value is nobody else's, a reference to one is. */
function mayBeShared({ sensitive }: Field, value: string): boolean {
  return !sensitive || isSecretReference(value);
}

/** Tells how a new component of a flavor comes into a stack: what is known of it, and what has to be asked for. */
export function newcomer(parts: readonly Part[]): (flavor: DescribedFlavor) => Pick<AddComponent, "known" | "asks"> {
  const fit = fitOfNew(parts.map(memberOf), {});
  return (flavor) => {
    const known = knownValues(flavor, parts);
    const required = flavor.fields.filter((field) => field.required).map(({ name }) => name);
    const { filled } = fit(flavor).example;
    return { known, asks: [...new Set([...required, ...filled])].filter((field) => known[field] === undefined) };
  };
}
