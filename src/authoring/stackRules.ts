import type { ComponentTypeId } from "../core/componentType.ts";
import type { Condition } from "../core/rule/rule.ts";
import type { StackCondition, StackRule, StackRuleFacts, Trait } from "../core/stackRule/stackRule.ts";

/** The stack has a component of the type. */
export function present(type: ComponentTypeId): StackCondition {
  return { is: "present", type };
}

/** The first component of the type has one of these flavors. */
export function flavorIs(type: ComponentTypeId, ...flavors: readonly [string, ...string[]]): StackCondition {
  return { is: "flavor-is", type, flavors };
}

/** The first component of the type has the trait. */
export function typeHas(type: ComponentTypeId, trait: Trait): StackCondition {
  return { is: "type-has", type, trait };
}

/** Some component of the stack has the trait, this one included. */
export function someHas(trait: Trait): StackCondition {
  return { is: "some-has", trait };
}

/** The component itself has the trait. */
export function ownHas(trait: Trait): StackCondition {
  return { is: "own-has", trait };
}

/** A condition on the component's own configuration: `own(truthy("pipeline_root"))`. */
export function own(condition: Condition): StackCondition {
  return { is: "own", condition };
}

/** A service connector is linked to the component. */
export function connected(): StackCondition {
  return { is: "connected" };
}

/** The field names a context of the machine's kubeconfig; holds also where nothing is known of that. */
export function knownContext(field: string): StackCondition {
  return { is: "known-context", field };
}

/** The field names a path that exists on the machine; holds also where nothing is known of that. */
export function existingPath(field: string): StackCondition {
  return { is: "existing-path", field };
}

/** What stands against a stack. */
interface StackRefusal extends StackRuleFacts {
  readonly if: StackCondition;
  /**
   * One sentence: what is wrong and what to do. `{flavor}`, `{name}`, `{value}`, `{found}` and the names of types, such as `{container_registry}`,
   * are filled in.
   */
  readonly message: string;
}

/** A stack is wrong when the condition holds. */
export function refuseStack({ if: refuseIf, ...rule }: StackRefusal): StackRule {
  return { ...rule, refuseIf };
}

/** A component of each of these types must be in the stack. */
export function requires(...types: readonly [ComponentTypeId, ...ComponentTypeId[]]): StackRule {
  return { id: "requires", requires: types };
}

/** Names the place where ZenML checks these rules: a file of its package and a line. */
export function checkedIn(source: string, ...rules: readonly StackRule[]): readonly StackRule[] {
  return rules.map((rule) => ({ source, ...rule }));
}

/** Rules that count only while a condition holds. */
export function onlyWhile(condition: StackCondition, ...rules: readonly StackRule[]): readonly StackRule[] {
  return rules.map((rule) => ({ ...rule, when: condition }));
}

/** The images in the registry must be within reach of other machines. */
export const remoteRegistry: StackRule = refuseStack({
  id: "container_registry_is_local",
  if: typeHas("container_registry", "local"),
  message:
    "{flavor} cannot pull images from the container registry {container_registry}, which is on this machine; choose one that other machines reach.",
});

/** The artifacts must be within reach of other machines. */
export const remoteArtifactStore: StackRule = refuseStack({
  id: "artifact_store_is_local",
  if: typeHas("artifact_store", "local"),
  message:
    "{flavor} cannot reach the artifact store {artifact_store}, which keeps its files on this machine; choose one that other machines reach.",
});

/** No component may be local. */
export const nothingLocal: StackRule = refuseStack({
  id: "any_component_is_local",
  if: someHas("local"),
  message: "{flavor} works on other machines and cannot reach what is local: {found}; choose others.",
});

/** No component may have a path on this machine, not even an empty one. */
export const noLocalPath: StackRule = noFilesHere("local_path");

/** No component may keep files on this machine; an empty path does not count. */
export const noLocalFiles: StackRule = noFilesHere("local_path_nonempty");

function noFilesHere(trait: Trait): StackRule {
  return refuseStack({
    id: "any_component_has_local_path",
    if: someHas(trait),
    message: "{flavor} works on other machines, where the files of these are missing: {found}; choose others.",
  });
}
