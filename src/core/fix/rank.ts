import { addedComponents } from "../stackRule/generalRules.ts";
import { type Cloud, cloudOf } from "../stackRule/member.ts";
import type { Bench, Shelf } from "./bench.ts";
import type { FixStep } from "./fix.ts";
import type { Part } from "./part.ts";

/** The buckets of the clouds. Other tools speak S3 too, so that no rule may conclude anything from it; to choose what comes first it is good enough. */
const bucketClouds: Readonly<Record<string, Cloud>> = {
  "s3-bucket": "aws",
  "gcs-bucket": "gcp",
  "blob-container": "azure",
};

/** The cloud that a component most likely belongs to. A bucket that is reached in a way of its own is elsewhere. */
function homeOf({ flavor, configuration }: Part): Cloud | undefined {
  const connector = flavor?.spec.connector;
  const certain = cloudOf(connector);
  if (certain !== undefined || configuration.client_kwargs !== undefined) return certain;
  return bucketClouds[connector?.resourceType ?? ""];
}

/** The cloud that a stack is made for: its orchestrator's, else that of its artifact store, else of any part; undefined: none. What is only proposed says nothing. */
function cloudOfStack(parts: readonly Part[]): Cloud | undefined {
  const order = ["orchestrator", "artifact_store"];
  const ordered = [
    ...order.flatMap((type) => parts.filter((part) => part.type === type)),
    ...parts.filter(({ type }) => !order.includes(type)),
  ].filter(({ isNew, type }) => !isNew || type === "orchestrator");
  return ordered.map(homeOf).find((cloud) => cloud !== undefined);
}

/** How foreign a component is to a stack: 0 of the same cloud or tool, 1 of none, 2 of another cloud. */
export function foreignness(part: Part, parts: readonly Part[]): 0 | 1 | 2 {
  const [own, stack] = [homeOf(part), cloudOfStack(parts.filter((each) => each !== part))];
  if (isAddedAnyway(part, parts)) return 0;
  const orchestrator = parts.find(({ type }) => type === "orchestrator");
  const integration = part.flavor?.spec.integration;
  const isSameTool = integration !== undefined && integration === orchestrator?.flavor?.spec.integration;
  if (own !== undefined && stack !== undefined) return own === stack ? 0 : 2;
  return isSameTool ? 0 : 1;
}

/** The part that a step brought onto the bench. */
export function broughtBy(step: FixStep, { parts }: Bench): Part | undefined {
  if (step.do === "use") return parts.find(({ id }) => id === step.component.id);
  if (step.do === "add")
    return parts.find(({ isNew, type, flavor }) => isNew && type === step.type && flavor?.spec.name === step.flavor);
  return undefined;
}

/** How many values the person has to give. */
export function askedBy(step: FixStep): number {
  if (step.do === "add") return step.asks.length;
  if (step.do === "fill") return step.fields.length;
  return step.do === "create-secret" ? 1 : 0;
}

/** Compares by the first number that differs. */
export function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [i, each] of a.entries()) {
    const difference = each - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The clouds, the most used one first. */
const usual: readonly Cloud[] = ["aws", "gcp", "azure"];

/** More registered components of a cloud say no more. */
const mostCounted = 8;

/** The least that `strangeness` is. */
export const leastStrangeness = -usual.length * mostCounted - 1;

/**
 * Where nothing in the stack says which cloud is meant: how little speaks for a part. First come those of a cloud of which the person has registered components, the
 * more the sooner; then what belongs to no cloud, S3 among it, which stores of all kinds speak; then what goes with something that is proposed beside it.
 */
export function strangeness(part: Part, parts: readonly Part[], shelf: Shelf): number {
  if (isAddedAnyway(part, parts)) return leastStrangeness;
  const home = homeOf(part);
  const own = home === undefined ? 0 : Math.min(registeredOf(shelf).get(home) ?? 0, mostCounted);
  if (home !== undefined && own > 0) return usual.indexOf(home) - usual.length * own;
  if (part.flavor?.spec.connector?.resourceType === "s3-bucket") return usual.length;
  if (home === undefined) return usual.length + 1;
  const isAccompanied = parts.some((each) => each !== part && each.isNew && homeOf(each) === home);
  return usual.length + 2 + (isAccompanied ? 0 : 1 + usual.indexOf(home));
}

const counts = new WeakMap<Shelf, ReadonlyMap<Cloud, number>>();

/** How many registered components there are of each cloud. */
function registeredOf(shelf: Shelf): ReadonlyMap<Cloud, number> {
  const known = counts.get(shelf);
  if (known !== undefined) return known;
  const found = new Map<Cloud, number>();
  for (const part of shelf.atHand) {
    const home = homeOf(part);
    if (home !== undefined) found.set(home, (found.get(home) ?? 0) + 1);
  }
  counts.set(shelf, found);
  return found;
}

/** What ZenML would add by itself is at home where the orchestrator is of no cloud. */
function isAddedAnyway(part: Part, parts: readonly Part[]): boolean {
  const orchestrator = parts.find(({ type }) => type === "orchestrator");
  if (orchestrator !== undefined && homeOf(orchestrator) !== undefined) return false;
  return addedComponents.some(({ type, flavor }) => type === part.type && flavor === part.flavor?.spec.name);
}
