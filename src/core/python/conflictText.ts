import { listed } from "../listed.ts";
import type { MergedRequirement } from "./mergeRequirements.ts";

/** "No version of kubernetes fits kubernetes==18.20.0 (seldon) and kubernetes>=21.7,<26 (kubernetes)." */
export function conflictText({ requirement, from }: MergedRequirement): string {
  return `No version of ${requirement.name} fits ${listed(from.map((each) => `${each.requirement} (${each.owner})`))}.`;
}
