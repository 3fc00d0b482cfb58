import { withArticle } from "./article.ts";
import { type ComponentTypeId, componentType, isComponentTypeId, nounOf } from "./componentType.ts";
import type { Place } from "./failure.ts";
import type { Finding } from "./finding.ts";

/** What is wrong with the type that a flavor says it has; `wanted` is the one that it must have. */
export function typeFindings(type: unknown, wanted: ComponentTypeId | undefined, at: Place): readonly Finding[] {
  if (typeof type !== "string" || !isComponentTypeId(type))
    return [
      {
        rule: "flavor-type-unknown",
        severity: "error",
        message: `The flavor is of the type ${String(type)}, which there is not.`,
        at,
        hint: 'Extend the base of a type, such as BaseArtifactStoreFlavor, which sets it; in JSON say "type": "artifact_store".',
      },
    ];
  if (wanted === undefined || type === wanted) return [];
  const [its, asked] = [componentType(type).title, componentType(wanted).title];
  return [
    {
      rule: "flavor-type-wrong",
      severity: "error",
      message: `This is ${withArticle(`${its} flavor`)}, and not one of ${withArticle(asked)}.`,
      at,
      hint: `Register it with: mlstack ${nounOf(type)} flavor register`,
    },
  ];
}
