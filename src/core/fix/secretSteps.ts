import type { Finding } from "../finding.ts";
import { parseSecretReference } from "../secretReference.ts";
import type { Shelf } from "./bench.ts";
import { nameOf, type Part } from "./part.ts";
import type { PossibleStep } from "./steps.ts";

/** What secrets could do about a finding: keep the value that stands in a field, or be made because a field refers to them. */
export function secretSteps(finding: Finding, part: Part, shelf: Shelf): readonly PossibleStep[] {
  const [field] = finding.at.field ?? [];
  if (typeof field !== "string") return [];
  if (finding.rule === "plain-secret") return storeSteps(field, part, shelf);
  const value = part.configuration[field];
  const reference = typeof value === "string" ? parseSecretReference(value) : undefined;
  if (reference === undefined) return [];
  const { secret, key } = reference;
  const keys = shelf.secrets.get(secret);
  if (keys?.includes(key)) return [];
  return [{ step: { do: "create-secret", secret, key, exists: keys !== undefined }, reach: "its own value" }];
}

function storeSteps(field: string, part: Part, { secrets }: Shelf): readonly PossibleStep[] {
  const { flavor } = part;
  const shape = flavor?.fields.find(({ name }) => name === field)?.shape;
  if (flavor === undefined || shape?.kind !== "text" || part.isFixed) return [];
  const isRefused = flavor.spec.rules.some((rule) => "noReference" in rule && rule.noReference.includes(field));
  if (isRefused) return [];
  // No secret and no key of one may be called "name".
  const key = field === "name" ? "value" : field;
  const secret = secretFor(part.name, key, secrets);
  return [
    {
      step: {
        do: "store-secret",
        component: nameOf(part),
        field,
        secret,
        key,
        exists: secrets.has(secret),
      },
      reach: "its own value",
    },
  ];
}

/** The secret of the component's own name, unless it has a value under the key already. */
function secretFor(component: string, key: string, secrets: Shelf["secrets"]): string {
  // References are split at the first dot and hold no blanks.
  const base = component === "name" ? "name-secret" : component.replaceAll(/[^\w-]+/gu, "-");
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}-${n}`;
    if (secrets.get(name)?.includes(key) !== true) return name;
  }
}
