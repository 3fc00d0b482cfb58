import type { ComponentTypeId } from "../componentType.ts";
import type { Condition } from "../rule/rule.ts";

/** What is known of where a component runs and keeps its files. */
export const traitNames = ["remote", "local", "local_path", "local_path_nonempty"] as const;

/**
 * One of them. ZenML 0.98 has `remote` and `local` on the config (`is_remote`, `is_local`) and the path on the component: `local_path` holds when
 * it has one at all, `local_path_nonempty` when it is not the empty text either. They are independent: a component can keep files here and not
 * be local.
 */
export type Trait = (typeof traitNames)[number];

/** The traits of a flavor's components: always, or while their configuration fits. What is not there does not hold. */
export type Traits = Readonly<Partial<Record<Trait, boolean | Condition>>>;

/** A statement about a stack, seen from one of its components, as data, so that it can be stored, packed and explained. */
export type StackCondition =
  /** Of the component's own configuration, defaults included. */
  | { readonly is: "own"; readonly condition: Condition }
  /** A service connector is linked to the component. */
  | { readonly is: "connected" }
  | { readonly is: "present"; readonly type: ComponentTypeId }
  /** The first component of the type has one of these flavors. */
  | { readonly is: "flavor-is"; readonly type: ComponentTypeId; readonly flavors: readonly string[] }
  /** Every component of the type has one of these flavors; so it is too when there is none. */
  | { readonly is: "only-flavors"; readonly type: ComponentTypeId; readonly flavors: readonly string[] }
  /** The first component of the type has the trait. */
  | { readonly is: "type-has"; readonly type: ComponentTypeId; readonly trait: Trait }
  /** Some component of the stack has the trait, this one and those that ZenML adds included. */
  | { readonly is: "some-has"; readonly trait: Trait }
  /** The component itself has the trait. */
  | { readonly is: "own-has"; readonly trait: Trait }
  /** The field names a context of this machine's kubeconfig, or nothing is known of those. */
  | { readonly is: "known-context"; readonly field: string }
  /** The field names a path that exists on this machine, or nothing is known of those. */
  | { readonly is: "existing-path"; readonly field: string }
  /** The first components of the two types belong to clouds, and not to the same. */
  | { readonly is: "other-cloud"; readonly type: ComponentTypeId; readonly than: ComponentTypeId }
  | { readonly is: "not"; readonly condition: StackCondition }
  | { readonly is: "all" | "any"; readonly conditions: readonly StackCondition[] };

/** The statements that a condition is made of. */
export function leavesOf(condition: StackCondition): readonly StackCondition[] {
  if (condition.is === "not") return leavesOf(condition.condition);
  if (condition.is === "all" || condition.is === "any") return condition.conditions.flatMap(leavesOf);
  return [condition];
}

/** What every rule about stacks says of itself. */
export interface StackRuleFacts {
  /** Unique within the flavor, snake_case; findings call it `<type>/<flavor>/<id>`. */
  readonly id: string;
  /** The rule counts only while this holds. */
  readonly when?: StackCondition;
  /** The fields of the component's own configuration that may be changed to satisfy it, the most usual one first. */
  readonly fields?: readonly [string, ...string[]];
  /** Absent: an error. */
  readonly severity?: "error" | "warning" | "info";
  /**
   * Absent: ZenML checks it when a stack is validated, before each run. `load`: earlier, when it loads the stack. `register`: earlier still, when the
   * component is registered, but it depends on the machine, which our check of configurations does not look at.
   */
  readonly stage?: "register" | "load";
  /** Where ZenML checks it: a file of its package, and a line. Absent: it does not. */
  readonly source?: string;
}

/** A component of each of these types must be in the stack. */
export interface RequiredTypes extends StackRuleFacts {
  readonly requires: readonly ComponentTypeId[];
}

/** The stack is wrong when the condition holds. */
export interface RefusedStack extends StackRuleFacts {
  readonly refuseIf: StackCondition;
  /**
   * One sentence: what is wrong and what to do. `{flavor}` becomes the title of the component's flavor, `{name}` its name, `{value}` the value of
   * the first of `fields`, `{container_registry}` and so on the name of the first component of that type, `{found}` the components that some-has
   * has found.
   */
  readonly message: string;
}

/** A rule of a flavor about the stacks that its components are in. */
export type StackRule = RequiredTypes | RefusedStack;

/** Something whose absence alone breaks a rule: a component of a type, of one of these flavors if only they will do. */
export interface Need {
  readonly type: ComponentTypeId;
  readonly flavors?: readonly string[];
}

/** The page of a source file of ZenML at the version that the rules were taken from. */
export function sourceUrl(source: string): string {
  const [file, line] = source.split(":");
  return `https://github.com/zenml-io/zenml/blob/0.98.0/src/zenml/${file}${line === undefined ? "" : `#L${line}`}`;
}
