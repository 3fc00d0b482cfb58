import { type ComponentTypeId, componentType } from "../componentType.ts";
import type { Finding } from "../finding.ts";
import type { DescribedFlavor } from "../loadedFlavor.ts";
import { parseSecretReference, type SecretReference, secretReferenceText } from "../secretReference.ts";
import { objectOf } from "../value/value.ts";
import type { FixStep, NamedComponent, PlaceInStack } from "./fix.ts";
import { changedPart, newPart, type Part } from "./part.ts";

/** What there is to make fixes from. */
export interface Shelf {
  /** The registered components of a type. */
  readonly components: (type: ComponentTypeId) => readonly Part[];
  /** The registered components that were looked at, of any type: what the person works with. */
  readonly atHand: readonly Part[];
  /** The flavors of a type. */
  readonly flavors: (type: ComponentTypeId) => readonly DescribedFlavor[];
  /** The keys of each secret, by its name. */
  readonly secrets: ReadonlyMap<string, readonly string[]>;
  /** Everything wrong with a stack of these parts; of new ones only what no value of theirs could put right. */
  readonly check: (parts: readonly Part[]) => readonly Finding[];
}

/** A place whose value is settled by a step and not known here, being secret or still to be given: what is found there does not count any more. */
interface SettledPlace {
  readonly type: ComponentTypeId;
  readonly name: string;
  readonly field: string;
}

/** A stack on which changes are tried. */
export interface Bench {
  /** Of several of a type the first one is the default. */
  readonly parts: readonly Part[];
  readonly settled: readonly SettledPlace[];
}

/** A bench with a stack on it. */
export function benchOf(parts: readonly Part[]): Bench {
  return { parts, settled: [] };
}

/** Everything wrong with the stack on the bench. */
export function problemsOn({ parts, settled }: Bench, shelf: Shelf): readonly Finding[] {
  const findings = shelf.check(parts);
  if (settled.length === 0) return findings;
  return findings.filter(
    ({ at }) =>
      !settled.some(({ type, name, field }) => at.type === type && at.component === name && at.field?.[0] === field),
  );
}

/** The bench after a step. */
export function withStep(bench: Bench, step: FixStep, shelf: Shelf): Bench {
  const { parts } = bench;
  switch (step.do) {
    case "use": {
      const found = shelf.components(step.component.type).find(({ id }) => id === step.component.id);
      return found === undefined ? bench : { ...bench, parts: placed(parts, found, step.place) };
    }
    case "add": {
      const flavor = shelf.flavors(step.type).find(({ spec }) => spec.name === step.flavor);
      if (flavor === undefined) return bench;
      return { ...bench, parts: placed(parts, newPart(step, flavor), step.place) };
    }
    case "set":
      return { ...bench, parts: changed(parts, step.component, (part) => changedPart(part, step.set, step.remove)) };
    case "fill": {
      const filled = step.fields.map((field) => ({ ...step.component, field }));
      return { ...bench, settled: [...bench.settled, ...filled] };
    }
    case "store-secret": {
      const reference = secretReferenceText({ secret: step.secret, key: step.key });
      const refers = objectOf([[step.field, reference]]);
      return {
        parts: changed(parts, step.component, (part) => changedPart(part, refers, [])),
        settled: [...bench.settled, { ...step.component, field: step.field }],
      };
    }
    case "create-secret":
      return { ...bench, settled: [...bench.settled, ...placesOf(parts, step)] };
    case "take-out":
      return { ...bench, parts: parts.filter(({ id }) => id !== step.component.id) };
    case "put-first": {
      const [found] = parts.filter(({ id }) => id === step.component.id);
      if (found === undefined) return bench;
      return { ...bench, parts: [found, ...parts.filter((part) => part !== found)] };
    }
  }
}

/** The parts with one more. */
function placed(parts: readonly Part[], part: Part, place: PlaceInStack | undefined): readonly Part[] {
  const others = parts.filter(({ id }) => id !== part.id);
  if (place === "first") return [part, ...others];
  const isReplaced = ({ id, type }: Part): boolean =>
    place === undefined ? type === part.type && !componentType(type).multiple : id === place.insteadOf.id;
  const at = others.findIndex(isReplaced);
  const rest = others.filter((each) => !isReplaced(each));
  return at < 0 ? [...rest, part] : rest.toSpliced(at, 0, part);
}

function changed(parts: readonly Part[], { id }: NamedComponent, change: (part: Part) => Part): readonly Part[] {
  return parts.map((part) => (part.id === id ? change(part) : part));
}

/** Where a stack refers to a value. */
function placesOf(parts: readonly Part[], { secret, key }: SecretReference): readonly SettledPlace[] {
  return parts.flatMap(({ type, name, configuration }) =>
    Object.entries(configuration).flatMap(([field, value]) => {
      const reference = typeof value === "string" ? parseSecretReference(value) : undefined;
      return reference?.secret === secret && reference.key === key ? [{ type, name, field }] : [];
    }),
  );
}

/** Tells whether two findings are about the same: the rule, the place, and what is missing. */
export function isSameProblem(one: Finding, other: Finding): boolean {
  if (one.rule !== other.rule || placeOf(one) !== placeOf(other)) return false;
  const [lacks, otherLacks] = [lackedBy(one), lackedBy(other)];
  return lacks === undefined || otherLacks === undefined || lacks === otherLacks;
}

function placeOf({ at: { type, component, field = [] } }: Finding): string {
  return [type, component, field[0]].join(" ");
}

/** A rule that requires several types says the same of each of them. */
function lackedBy({ needs = [] }: Finding): ComponentTypeId | undefined {
  const [need] = needs;
  return needs.length === 1 && need?.flavors === undefined ? need?.type : undefined;
}

/** The errors that are there now and were not before. */
export function newErrors(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  return after.filter(({ severity }) => severity === "error").filter(isMissingIn(before));
}

/** Tells of a finding that it was not there before; what was a warning and is an error now was not. */
export function isMissingIn(before: readonly Finding[]): (finding: Finding) => boolean {
  return (finding) => !before.some((each) => each.severity === finding.severity && isSameProblem(each, finding));
}
