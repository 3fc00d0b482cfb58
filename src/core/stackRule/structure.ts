import { withArticle } from "../article.ts";
import { type ComponentTypeId, componentType, componentTypeIds, requiredTypes } from "../componentType.ts";
import type { Finding } from "../finding.ts";

/** Names of components by type. */
export type NamesByType = Readonly<Partial<Record<ComponentTypeId, readonly string[]>>>;

/**
 * Why components are no stack: a required type is missing, a type that is there once has several, or a component is there twice (rules
 * missing-type, too-many, component-twice). Such a stack cannot be saved. ZenML 0.98: models/v2/core/stack.py.
 */
export function structureFindings(names: NamesByType): readonly Finding[] {
  return [
    ...requiredTypes.filter((type) => (names[type] ?? []).length === 0).map(missing),
    ...componentTypeIds.flatMap((type) => findingsOfType(type, names[type] ?? [])),
  ];
}

/** The rules that a stack must keep to be saved at all. */
export const structureRules: readonly string[] = ["missing-type", "too-many", "component-twice"];

const source = "models/v2/core/stack.py:107";

function missing(type: ComponentTypeId): Finding {
  const { title } = componentType(type);
  const message = `The stack has no ${title}; every stack needs exactly one.`;
  const hint = `Choose ${withArticle(title)}; the one named default is always there.`;
  return { rule: "missing-type", severity: "error", message, at: { type }, hint, source, needs: [{ type }] };
}

function findingsOfType(type: ComponentTypeId, names: readonly string[]): readonly Finding[] {
  const { title, plural, multiple } = componentType(type);
  const twice = names.filter((name, i) => names.indexOf(name) < i);
  const repeated = twice.map((name): Finding => {
    const message = `The ${title} ${name} is there twice.`;
    return {
      rule: "component-twice",
      severity: "error",
      message,
      at: { type, component: name },
      hint: "Name it once.",
    };
  });
  if (multiple || names.length - twice.length <= 1) return repeated;
  const message = `A stack has at most one ${title}, not ${names.length}: ${names.join(", ")}.`;
  const hint = `Several ${plural} in one stack are not possible; keep one.`;
  return [...repeated, { rule: "too-many", severity: "error", message, at: { type }, hint, source }];
}
