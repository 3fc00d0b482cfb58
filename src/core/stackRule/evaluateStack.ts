import { withArticle } from "../article.ts";
import { type ComponentTypeId, componentType } from "../componentType.ts";
import type { Finding } from "../finding.ts";
import { secretReferenceText } from "../secretReference.ts";
import { type GeneralRule, generalRules } from "./generalRules.ts";
import { type LostReference, StackInQuestion, type StackSurroundings } from "./inQuestion.ts";
import type { StackMember } from "./member.ts";
import { filledIn } from "./sentences.ts";
import type { RefusedStack, RequiredTypes, StackRule } from "./stackRule.ts";
import { type NamesByType, structureFindings } from "./structure.ts";

/** A rule that a stack breaks, and whose it is. */
export interface BrokenRule {
  readonly finding: Finding;
  /** Absent: a general rule. */
  readonly owner?: StackMember;
  readonly rule?: StackRule;
}

/**
 * Everything that the rules say about a stack: structure first, then general rules, then those of each component's flavor, types in the order in
 * which ZenML checks them and rules in the order of the flavor. ZenML stops at the first error; this finds all. Configurations are taken for
 * right: the rules of single fields are `checkConfiguration`'s.
 */
export function evaluateStack(
  members: readonly StackMember[],
  surroundings: StackSurroundings = {},
): readonly BrokenRule[] {
  const stack = new StackInQuestion(members, surroundings);
  const structure = brokenStructure(members);
  const isStack = !structure.some(({ finding }) => finding.rule === "missing-type");
  return [
    ...structure,
    ...(isStack ? toldRules.flatMap((rule) => brokenGeneral(rule, stack)) : []),
    ...stack.members.flatMap((member) => member.rules.flatMap((rule) => brokenBy(member, rule, stack))),
  ];
}

/** The errors alone, which no general rule but structure can be. */
export function stackErrors(
  members: readonly StackMember[],
  surroundings: StackSurroundings = {},
): readonly BrokenRule[] {
  const stack = new StackInQuestion(members, surroundings);
  const broken = stack.members.flatMap((member) => member.rules.flatMap((rule) => brokenBy(member, rule, stack)));
  return [...brokenStructure(members), ...broken.filter(({ finding }) => finding.severity === "error")];
}

function brokenStructure(members: readonly StackMember[]): readonly BrokenRule[] {
  return structureFindings(namesByType(members)).map((finding) => ({ finding }));
}

/** The general rules that can be seen on members. */
const toldRules: readonly GeneralRule[] = generalRules.filter((rule) => "message" in rule);

/** The same as findings; what several rules say in the same words is said once. */
export function stackFindings(members: readonly StackMember[], surroundings?: StackSurroundings): readonly Finding[] {
  const findings = evaluateStack(members, surroundings).map(({ finding }) => finding);
  return [...new Map(findings.map((finding) => [JSON.stringify([finding.message, finding.at]), finding])).values()];
}

function namesByType(members: readonly StackMember[]): NamesByType {
  const names: Partial<Record<ComponentTypeId, string[]>> = {};
  for (const { type, name } of members) {
    names[type] ??= [];
    names[type].push(name);
  }
  return names;
}

function brokenGeneral(rule: GeneralRule, stack: StackInQuestion): readonly BrokenRule[] {
  const { id, severity, message, hint, source, type, refuseIf } = rule;
  if (message === undefined) return [];
  const isBroken = refuseIf === undefined ? stack.added.has(id) : stack.holds(refuseIf, undefined, []);
  if (!isBroken) return [];
  const finding: Finding = {
    rule: id,
    severity,
    message: filledIn(message, { stack, condition: refuseIf }),
    at: type === undefined ? {} : { type },
    ...(hint !== undefined && { hint }),
    ...(source !== undefined && { source }),
  };
  return [{ finding }];
}

function brokenBy(owner: StackMember, rule: StackRule, stack: StackInQuestion): readonly BrokenRule[] {
  const lost: LostReference[] = [];
  const counts = rule.when === undefined || stack.holds(rule.when, owner, lost);
  const findings = counts ? findingsOf(owner, rule, stack, lost) : [];
  const told = lost.length > 0 ? lost.map((each) => unresolved(each, rule)) : findings;
  return told.map((finding) => ({ owner, rule, finding }));
}

function findingsOf(
  owner: StackMember,
  rule: StackRule,
  stack: StackInQuestion,
  lost: LostReference[],
): readonly Finding[] {
  if ("requires" in rule) return missingTypes(owner, rule, stack);
  return stack.holds(rule.refuseIf, owner, lost) ? [refused(owner, rule, stack)] : [];
}

function missingTypes(owner: StackMember, rule: RequiredTypes, stack: StackInQuestion): readonly Finding[] {
  return rule.requires
    .filter((type) => stack.first(type) === undefined)
    .map((type) => ({
      ...factsOf(owner, rule),
      message: `${owner.title} needs ${withArticle(componentType(type).title)} in the stack.`,
      at: placeOf(owner),
      needs: [{ type }],
    }));
}

function refused(owner: StackMember, rule: RefusedStack, stack: StackInQuestion): Finding {
  const needs = stack.needs(rule.refuseIf, owner);
  return {
    ...factsOf(owner, rule),
    message: filledIn(rule.message, { stack, owner, rule, condition: rule.refuseIf }),
    at: { ...placeOf(owner), ...(rule.fields && { field: [rule.fields[0]] }) },
    ...(needs !== undefined && { needs }),
  };
}

function factsOf(owner: StackMember, rule: StackRule): Pick<Finding, "rule" | "severity" | "source"> {
  const { id, severity = "error", source } = rule;
  return { rule: `${owner.type}/${owner.flavor}/${id}`, severity, ...(source !== undefined && { source }) };
}

function placeOf({ type, name }: StackMember): Finding["at"] {
  return { type, component: name };
}

/** A value that a rule needs is not there: ZenML ends with an error, whatever the rule would say. */
function unresolved({ member, field, reference }: LostReference, { source }: StackRule): Finding {
  return {
    rule: "unresolved-reference",
    severity: "error",
    message: `${field} refers to ${secretReferenceText(reference)}, which does not exist, and its value is needed to check the stack.`,
    at: { ...placeOf(member), field: [field] },
    hint: `Create it: mlstack secret create ${reference.secret} --${reference.key}=…`,
    ...(source !== undefined && { source }),
  };
}
