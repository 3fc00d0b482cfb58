import type { ComponentTypeId } from "../core/componentType.ts";
import type { ConnectorFacts } from "../core/flavor.ts";
import type { ConfigRule } from "../core/rule/rule.ts";
import type { FlavorDefinition } from "../core/schema/flavorDefinition.ts";
import type { StackRule, Traits } from "../core/stackRule/stackRule.ts";
import type { ComponentClass, ConfigSchema, StackComponent } from "./component.ts";

/**
 * One implementation of a component type: ties a config to a name. Extend the base of the type (`BaseArtifactStoreFlavor` …), which sets
 * `type` and knows the rules that hold for all its flavors.
 */
export abstract class Flavor<C extends ConfigSchema = ConfigSchema, T extends StackComponent<C> = StackComponent<C>>
  implements FlavorDefinition
{
  /** snake_case, unique within the type; what people write after `--flavor`. */
  abstract readonly name: string;
  abstract readonly type: ComponentTypeId;
  /** The fields of a component of this flavor. */
  abstract readonly configSchema: C;
  /** Proper spelling for people: "Amazon S3". Absent: made from the name. */
  readonly title?: string;
  /** One line: what it is and when to take it. */
  readonly summary?: string;
  /** Several sentences: what one needs before it works, what it costs or cannot do, how it differs from its neighbours. */
  readonly details?: string;
  /** Fields that a pipeline run may set. Those that the config has too (`Config.extend(Settings.shape)`) have a default there. */
  readonly settingsSchema?: ConfigSchema;
  /** Checks across fields, and changes made to values before they are stored; the type's own ones come first. */
  readonly rules?: readonly ConfigRule[];
  /** What a component asks of the stacks that it is in: `requires(…)`, `refuseStack(…)` and the rules that many share. */
  readonly stackRules?: readonly StackRule[];
  /** Where a component works and keeps files, which the stack rules of others look at; what is not named does not hold. */
  readonly traits?: Traits;
  /** Which service connectors fit; absent: none can be linked. */
  readonly connector?: ConnectorFacts;
  /** The integration whose Python packages ZenML needs for it. */
  readonly integration?: string;
  readonly docsUrl?: string;
  /** Loads the class that does the work. Import it here, not at the top of the file: forms and lists must not load it. Absent: it runs in ZenML only. */
  implementation?(): Promise<ComponentClass<C, T>>;

  /** The rules that the component type gives to every flavor of it. */
  typeRules(): readonly ConfigRule[] {
    return [];
  }
}
