import type { ComponentTypeId } from "../componentType.ts";
import { holds, type ResolveReference } from "../rule/evaluate.ts";
import type { Condition } from "../rule/rule.ts";
import { parseSecretReference, type SecretReference } from "../secretReference.ts";
import { addedComponents, checkOrder } from "./generalRules.ts";
import type { StackMember } from "./member.ts";
import { leavesOf, type Need, type StackCondition, type Trait } from "./stackRule.ts";

/** What lies around a stack. */
export interface StackSurroundings {
  /** Absent: references to secrets are looked at as the text that they are. */
  readonly resolve?: ResolveReference;
  /** Tells whether this machine's kubeconfig has a context; absent: nothing is known of that. */
  readonly knowsContext?: (context: string) => boolean;
  /** Tells whether a path exists on this machine; absent: nothing is known of that. */
  readonly pathExists?: (path: string) => boolean;
  /** False: ZenML adds no image builder (ZENML_SKIP_IMAGE_BUILDER_DEFAULT). */
  readonly addsImageBuilder?: boolean;
}

/** A reference that leads nowhere although a condition needed its value. */
export interface LostReference {
  readonly member: StackMember;
  readonly field: string;
  readonly reference: SecretReference;
}

/** A stack while it is checked: its members in ZenML's order, those that ZenML adds behind them. */
export class StackInQuestion {
  readonly members: readonly StackMember[];
  /** The rules that tell of what ZenML added. */
  readonly added: ReadonlySet<string>;
  readonly #firsts: ReadonlyMap<ComponentTypeId, StackMember>;
  readonly #surroundings: StackSurroundings;

  constructor(members: readonly StackMember[], surroundings: StackSurroundings) {
    const own = members.toSorted((a, b) => placeOf(a.type) - placeOf(b.type));
    this.#surroundings = surroundings;
    this.#firsts = firstOfEach(own);
    const isAdded = addedComponents.filter(
      ({ type, when }) =>
        !this.#firsts.has(type) &&
        (type !== "image_builder" || surroundings.addsImageBuilder !== false) &&
        (when === undefined || this.holds(when, undefined, [])),
    );
    this.added = new Set(isAdded.map(({ rule }) => rule));
    this.members = [...own, ...isAdded.map(plainMember)];
    this.#firsts = firstOfEach(this.members);
  }

  /** The default component of a type. */
  first(type: ComponentTypeId): StackMember | undefined {
    return this.#firsts.get(type);
  }

  /** Tells whether a condition holds, seen from a member; references that it needs and that lead nowhere go into `lost`. */
  holds(condition: StackCondition, owner: StackMember | undefined, lost: LostReference[]): boolean {
    switch (condition.is) {
      case "not":
        return !this.holds(condition.condition, owner, lost);
      case "all":
        return condition.conditions.every((each) => this.holds(each, owner, lost));
      case "any":
        return condition.conditions.some((each) => this.holds(each, owner, lost));
      case "own":
        return owner !== undefined && this.#fits(owner, condition.condition, lost);
      case "connected":
        return owner?.connected === true;
      case "own-has":
        return owner !== undefined && this.#has(owner, condition.trait, lost);
      case "known-context":
        return this.#isKnown(owner, condition.field, this.#surroundings.knowsContext);
      case "existing-path":
        return this.#isKnown(owner, condition.field, this.#surroundings.pathExists);
      case "present":
        return this.#firsts.has(condition.type);
      case "flavor-is":
        return condition.flavors.includes(this.first(condition.type)?.flavor ?? "");
      case "only-flavors":
        return this.members.every(({ type, flavor }) => type !== condition.type || condition.flavors.includes(flavor));
      case "type-has": {
        const first = this.first(condition.type);
        return first !== undefined && this.#has(first, condition.trait, lost);
      }
      case "some-has":
        return this.members.some((member) => this.#has(member, condition.trait, lost));
      case "other-cloud":
        return this.#isElsewhere(condition.type, condition.than);
    }
  }

  /** The members with a trait. */
  having(trait: Trait): readonly StackMember[] {
    return this.members.filter((member) => this.#has(member, trait, []));
  }

  /**
   * What could be added so that a condition that holds now would no longer do so; undefined when nothing could, so that something in the stack has to
   * change.
   */
  needs(condition: StackCondition, owner: StackMember): readonly Need[] | undefined {
    if (this.#openly(condition, owner) === true) return undefined;
    const needs = this.#absentIn(condition);
    return [...new Map(needs.map((need) => [need.type, need])).values()];
  }

  /** As `holds`, but undefined where a type that is absent could decide it either way. */
  #openly(condition: StackCondition, owner: StackMember): boolean | undefined {
    switch (condition.is) {
      case "not": {
        const inner = this.#openly(condition.condition, owner);
        return inner === undefined ? undefined : !inner;
      }
      case "all":
        return every(condition.conditions.map((each) => this.#openly(each, owner)));
      case "any": {
        const none = every(condition.conditions.map((each) => negated(this.#openly(each, owner))));
        return negated(none);
      }
      case "present":
      case "flavor-is":
      case "only-flavors":
      case "type-has":
        return this.#firsts.has(condition.type) ? this.holds(condition, owner, []) : undefined;
      default:
        return this.holds(condition, owner, []);
    }
  }

  /** The absent types that a condition asks about. */
  #absentIn(condition: StackCondition): readonly Need[] {
    return leavesOf(condition).flatMap((each): readonly Need[] => {
      if ((each.is !== "present" && each.is !== "flavor-is") || this.#firsts.has(each.type)) return [];
      return [each.is === "present" ? { type: each.type } : { type: each.type, flavors: each.flavors }];
    });
  }

  #has(member: StackMember, trait: Trait, lost: LostReference[]): boolean {
    const holdsIf = member.traits[trait] ?? false;
    return typeof holdsIf === "boolean" ? holdsIf : this.#fits(member, holdsIf, lost);
  }

  #fits(member: StackMember, condition: Condition, lost: LostReference[]): boolean {
    const { resolve } = this.#surroundings;
    return holds(condition, {
      value: member.value,
      ...(resolve && { resolve, unresolved: (field, reference) => lost.push({ member, field, reference }) }),
    });
  }

  /** What this machine has, where that is known. */
  #isKnown(owner: StackMember | undefined, field: string, has: ((text: string) => boolean) | undefined): boolean {
    if (owner === undefined || has === undefined) return true;
    const text = owner.value(field);
    if (typeof text !== "string") return false;
    const reference = parseSecretReference(text);
    return has((reference && this.#surroundings.resolve?.(reference)) ?? text);
  }

  #isElsewhere(type: ComponentTypeId, than: ComponentTypeId): boolean {
    const [one, other] = [this.first(type)?.cloud, this.first(than)?.cloud];
    return one !== undefined && other !== undefined && one !== other;
  }
}

const places = new Map(checkOrder.map((type, place) => [type, place]));

function placeOf(type: ComponentTypeId): number {
  return places.get(type) ?? places.size;
}

function firstOfEach(members: readonly StackMember[]): ReadonlyMap<ComponentTypeId, StackMember> {
  const firsts = new Map<ComponentTypeId, StackMember>();
  for (const member of members) if (!firsts.has(member.type)) firsts.set(member.type, member);
  return firsts;
}

function plainMember({ type, flavor, name }: (typeof addedComponents)[number]): StackMember {
  return { type, flavor, name, title: name, rules: [], traits: {}, value: () => undefined, connected: false };
}

/** True when all are, false when one is not, undefined otherwise. */
function every(all: readonly (boolean | undefined)[]): boolean | undefined {
  if (all.includes(false)) return false;
  return all.includes(undefined) ? undefined : true;
}

function negated(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}
