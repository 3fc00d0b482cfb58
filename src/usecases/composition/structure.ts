import { withArticle } from "../../core/article.ts";
import { type ComponentTypeId, componentType, componentTypeIds, requiredTypes } from "../../core/componentType.ts";
import { type Failure, failure } from "../../core/failure.ts";
import type { Named } from "../named.ts";

/** Components by type, already found. */
export type Chosen = Readonly<Partial<Record<ComponentTypeId, readonly Named[]>>>;

/**
 * Why components are no stack: a required type is missing, a type that is there once has several, or a component is there twice.
 * ZenML 0.98: models/v2/core/stack.py. Each failure has the code invalid-stack.
 */
export function structureProblems(chosen: Chosen): readonly StructureProblem[] {
  return [
    ...requiredTypes.filter((type) => (chosen[type] ?? []).length === 0).map(missing),
    ...componentTypeIds.flatMap((type) => problemsOfType(type, chosen[type] ?? [])),
  ];
}

/** One reason why components are no stack, with the rule that it breaks. */
export interface StructureProblem {
  readonly rule: "missing-type" | "too-many" | "component-twice";
  readonly failure: Failure;
}

function missing(type: ComponentTypeId): StructureProblem {
  const { title } = componentType(type);
  const message = `The stack has no ${title}; every stack needs exactly one.`;
  const hint = `Choose ${withArticle(title)}; the one named default is always there.`;
  return { rule: "missing-type", failure: failure("invalid-stack", message, { at: { type }, hint }) };
}

function problemsOfType(type: ComponentTypeId, components: readonly Named[]): readonly StructureProblem[] {
  const { title, plural, multiple } = componentType(type);
  const twice = components.filter(({ id }, i) => components.findIndex((each) => each.id === id) < i);
  const repeated = twice.map(({ name }): StructureProblem => {
    const message = `The ${title} ${name} is there twice.`;
    return {
      rule: "component-twice",
      failure: failure("invalid-stack", message, { at: { type, component: name }, hint: "Name it once." }),
    };
  });
  if (multiple || components.length - twice.length <= 1) return repeated;
  const names = components.map(({ name }) => name).join(", ");
  const message = `A stack has at most one ${title}, not ${components.length}: ${names}.`;
  const hint = `Several ${plural} in one stack are not possible; keep one.`;
  return [...repeated, { rule: "too-many", failure: failure("invalid-stack", message, { at: { type }, hint }) }];
}
