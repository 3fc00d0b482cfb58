import { z } from "zod";

/** The configuration that every component has: no field of its own. Configs of types and flavors extend it. */
export const StackComponentConfig = z.object({});
/** The schema's own type; what a config class is in ZenML. */
export type StackComponentConfig = typeof StackComponentConfig;

/** Any schema that can be the config of a flavor. */
export type ConfigSchema = z.ZodObject;

/** What a component is made from when it runs: its configuration is checked, with defaults filled in and secret references resolved. */
export interface ComponentInit<C extends ConfigSchema> {
  readonly id: string;
  readonly name: string;
  readonly config: z.output<C>;
}

/** The running form of a component, made from a stored one. Types extend it with what they can do (`BaseArtifactStore` …). */
export abstract class StackComponent<C extends ConfigSchema = ConfigSchema> {
  readonly id: string;
  readonly name: string;
  /** The values of the config's fields. */
  readonly config: z.output<C>;

  constructor(init: ComponentInit<C>) {
    this.id = init.id;
    this.name = init.name;
    this.config = init.config;
  }
}

/** A class whose instances are the components of a flavor: what `implementation()` gives. */
export type ComponentClass<C extends ConfigSchema, T extends StackComponent<C>> = new (init: ComponentInit<C>) => T;
