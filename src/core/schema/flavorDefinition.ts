import type { z } from "zod";
import type { ComponentTypeId } from "../componentType.ts";
import type { ConnectorFacts } from "../flavor.ts";
import type { ConfigRule } from "../rule/rule.ts";
import type { StackRule, Traits } from "../stackRule/stackRule.ts";

/** What is read of a flavor that was written in TypeScript; `Flavor` of the authoring room implements it. */
export interface FlavorDefinition {
  readonly name: string;
  readonly type: ComponentTypeId;
  readonly configSchema: z.ZodObject;
  readonly settingsSchema?: z.ZodObject;
  readonly title?: string;
  readonly summary?: string;
  readonly details?: string;
  readonly rules?: readonly ConfigRule[];
  readonly stackRules?: readonly StackRule[];
  readonly traits?: Traits;
  readonly connector?: ConnectorFacts;
  readonly integration?: string;
  readonly docsUrl?: string;
  /** Only artifact stores have it. */
  readonly supportedSchemes?: readonly string[];
  implementation?(): Promise<unknown>;
  typeRules(): readonly ConfigRule[];
}
