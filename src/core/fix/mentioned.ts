import type { ComponentTypeId } from "../componentType.ts";
import type { Finding } from "../finding.ts";
import { fieldsIn } from "../rule/words.ts";
import { generalRule } from "../stackRule/generalRules.ts";
import { leavesOf, type StackCondition, type StackRule, type Trait } from "../stackRule/stackRule.ts";
import type { Bench } from "./bench.ts";
import type { Part } from "./part.ts";

/** A field whose value a rule depends on. */
export interface MentionedField {
  readonly part: Part;
  readonly field: string;
  readonly how: How;
}

/** `told`: the rule names the field as what to change; `seen`: it looks at it; `outlet`: the rule does not count for other values of it. */
type How = "told" | "seen" | "outlet";

/** What could be changed about a finding: what its rule speaks of. */
export interface Mentioned {
  /** The part whose rule it is. */
  readonly owner?: Part;
  /** The same if another one in its place could do without. */
  readonly demanding?: Part;
  /** Types of which another component could help. */
  readonly types: ReadonlySet<ComponentTypeId>;
  /** Parts that could be replaced or leave. */
  readonly parts: ReadonlySet<Part>;
  /** Each field once, as it is mentioned first. */
  readonly fields: readonly MentionedField[];
}

/** Something that a rule speaks of. */
type Mention =
  | { readonly type: ComponentTypeId }
  | { readonly part: Part }
  | { readonly part: Part; readonly field: string; readonly how: How };

/** What is wrong with a component that another one in its place would not have. */
const strange: ReadonlySet<string> = new Set(["unknown-flavor", "invalid-config"]);

/** Reads what a finding's rule speaks of. */
export function mentionedBy(finding: Finding, { parts }: Bench): Mentioned {
  const { type, component } = finding.at;
  const owner = parts.find((part) => part.type === type && part.name === component);
  const rule = owner && ruleOf(finding.rule, owner);
  const mentions = [
    ...(finding.needs ?? []).map((need): Mention => ({ type: need.type })),
    ...(owner !== undefined && rule !== undefined ? ofRule(rule, owner, parts) : ofGeneral(finding, owner, parts)),
  ];
  const types = new Set(mentions.flatMap((each) => ("type" in each ? [each.type] : [])));
  const isOwners = rule !== undefined || strange.has(finding.rule);
  return {
    ...(owner && { owner }),
    ...(owner && isOwners && { demanding: owner }),
    types,
    parts: new Set([
      ...parts.filter((part) => types.has(part.type)),
      ...mentions.flatMap((each) => ("part" in each && !("field" in each) ? [each.part] : [])),
    ]),
    fields: onceEach(mentions.flatMap((each) => ("field" in each ? [each] : []))),
  };
}

/** The rule of a part's flavor behind a finding. */
function ruleOf(id: string, { flavor }: Part): StackRule | undefined {
  if (flavor === undefined) return undefined;
  const { type, name, stackRules } = flavor.spec;
  return stackRules.find((rule) => `${type}/${name}/${rule.id}` === id);
}

function ofRule(rule: StackRule, owner: Part, parts: readonly Part[]): readonly Mention[] {
  const seen =
    "requires" in rule
      ? rule.requires.map((type): Mention => ({ type }))
      : ofCondition(rule.refuseIf, owner, parts, "seen");
  return [
    ...(rule.fields ?? []).map((field): Mention => ({ part: owner, field, how: "told" })),
    ...seen,
    ...(rule.when === undefined ? [] : ofCondition(rule.when, owner, parts, "outlet")),
  ];
}

function ofGeneral({ rule, at }: Finding, owner: Part | undefined, parts: readonly Part[]): readonly Mention[] {
  const refuseIf = generalRule(rule)?.refuseIf;
  const [field] = at.field ?? [];
  return [
    ...(owner === undefined || typeof field !== "string" ? [] : [{ part: owner, field, how: "told" } as const]),
    ...(owner === undefined && at.type !== undefined ? [{ type: at.type }] : []),
    ...(refuseIf === undefined ? [] : ofCondition(refuseIf, owner, parts, "seen")),
  ];
}

function ofCondition(
  condition: StackCondition,
  owner: Part | undefined,
  parts: readonly Part[],
  how: How,
): readonly Mention[] {
  return leavesOf(condition).flatMap((leaf) => ofLeaf(leaf, owner, parts, how));
}

function ofLeaf(leaf: StackCondition, owner: Part | undefined, parts: readonly Part[], how: How): readonly Mention[] {
  const own = owner === undefined ? [] : [owner];
  switch (leaf.is) {
    case "own":
      return own.flatMap((part) => fieldsIn(leaf.condition).map((field) => ({ part, field, how })));
    case "known-context":
    case "existing-path":
      return own.map((part) => ({ part, field: leaf.field, how }));
    case "own-has":
      return own.flatMap((part) => ofTrait(part, leaf.trait));
    case "some-has":
      return parts.flatMap((part) => {
        const fields = ofTrait(part, leaf.trait);
        return mayHave(part, leaf.trait) ? [{ part }, ...fields] : fields;
      });
    case "present":
    case "flavor-is":
    case "only-flavors":
      return [{ type: leaf.type }];
    case "type-has": {
      const first = parts.find(({ type }) => type === leaf.type);
      return [{ type: leaf.type }, ...(first === undefined ? [] : ofTrait(first, leaf.trait))];
    }
    case "other-cloud":
      return [{ type: leaf.type }, { type: leaf.than }];
    default:
      return [];
  }
}

function mayHave({ flavor }: Part, trait: Trait): boolean {
  return (flavor?.spec.traits[trait] ?? false) !== false;
}

/** The fields that a trait depends on. What they say of where a component runs is seldom wrong. */
function ofTrait(part: Part, trait: Trait): readonly Mention[] {
  const has = part.flavor?.spec.traits[trait] ?? false;
  return typeof has === "boolean" ? [] : fieldsIn(has).map((field) => ({ part, field, how: "outlet" }));
}

function onceEach(fields: readonly MentionedField[]): readonly MentionedField[] {
  const seen = new Set<string>();
  return fields.filter(({ part, field }) => {
    const key = `${part.id} ${field}`;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}
