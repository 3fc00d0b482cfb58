import type { FlavorSpec } from "../flavor.ts";
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

/** The cloud that a component most likely belongs to. */
function homeOf({ flavor }: Part): Cloud | undefined {
  return flavor && homeOfFlavor(flavor.spec);
}

function homeOfFlavor({ connector }: FlavorSpec): Cloud | undefined {
  return cloudOf(connector) ?? bucketClouds[connector?.resourceType ?? ""];
}

/** The cloud that a stack is made for: its orchestrator's, else that of its artifact store, else of any part; undefined: none. */
function cloudOfStack(parts: readonly Part[]): Cloud | undefined {
  const order = ["orchestrator", "artifact_store"];
  const ordered = [
    ...order.flatMap((type) => parts.filter((part) => part.type === type)),
    ...parts.filter(({ type }) => !order.includes(type)),
  ];
  return ordered.map(homeOf).find((cloud) => cloud !== undefined);
}

/** How foreign a component is to a stack: 0 of the same cloud or tool, 1 of none, 2 of another cloud. */
export function foreignness(part: Part, parts: readonly Part[]): 0 | 1 | 2 {
  const [own, stack] = [homeOf(part), cloudOfStack(parts.filter((each) => each !== part))];
  const orchestrator = parts.find(({ type }) => type === "orchestrator");
  // Where the orchestrator is of no cloud, what ZenML would add by itself is at home.
  if (isAddedAnyway(part) && (orchestrator === undefined || homeOf(orchestrator) === undefined)) return 0;
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

/**
 * Where nothing in the stack says which cloud is meant: how little speaks for that of a part. Each of the components that the person has registered of
 * its type speaks for it, then how much it is used by all.
 */
export function strangeness(part: Part, shelf: Shelf): number {
  const home = homeOf(part);
  if (home === undefined) return usual.length;
  const own = shelf.components(part.type).filter((each) => homeOf(each) === home).length;
  return usual.indexOf(home) - usual.length * Math.min(own, 8);
}

function isAddedAnyway(part: Part): boolean {
  return addedComponents.some(({ type, flavor }) => type === part.type && flavor === part.flavor?.spec.name);
}
