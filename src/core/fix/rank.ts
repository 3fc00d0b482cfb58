import { componentTypeIds } from "../componentType.ts";
import type { FlavorSpec } from "../flavor.ts";
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

/** How much goes with the cloud of a part, what the person has registered before what could be: where nothing else decides, the most comes first. */
export function companyOf(part: Part, shelf: Shelf): number {
  const home = homeOf(part);
  if (home === undefined) return 0;
  const own = componentTypeIds.flatMap(shelf.components).filter((each) => homeOf(each) === home).length;
  const flavors = componentTypeIds.flatMap(shelf.flavors).filter(({ spec }) => homeOfFlavor(spec) === home).length;
  return Math.min(own, 8) + flavors / 100;
}
