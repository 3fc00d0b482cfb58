import { z } from "zod";
import type { DockerBuild, Metadata, PipelineSnapshot, Settings, StepRunInfo } from "./runs.ts";

/** The configuration that every component has: no field of its own. Configs of types and flavors extend it. */
export const StackComponentConfig = z.object({});
/** The schema's own type; what a config class is in ZenML. */
export type StackComponentConfig = typeof StackComponentConfig;

/** Any schema that can be the config of a flavor. */
export type ConfigSchema = z.ZodObject;

/**
 * What a component is made from when it runs: its configuration is checked, with defaults filled in and secret references resolved.
 * `out`: without it the type checker takes a class that wants more fields than the flavor's config has.
 */
export interface ComponentInit<out C extends ConfigSchema> {
  readonly id: string;
  readonly name: string;
  readonly config: z.output<C>;
  /** The values of the secret that the field `authentication_secret` names. Absent: the field is not there or empty. */
  readonly authenticationSecret?: Readonly<Record<string, string>>;
}

/**
 * The running form of a component, made from a stored one. Types extend it with what they can do (`BaseArtifactStore` …); the methods here are
 * what a component of any type may have, and what it leaves out is not called. The names are those of ZenML 0.98, stack/stack_component.py.
 * ZenML's `validator` is not among them: what a stack must have is a rule, and rules are data of the flavor.
 */
export abstract class StackComponent<out C extends ConfigSchema = ConfigSchema> {
  readonly id: string;
  readonly name: string;
  /** The values of the config's fields. */
  readonly config: z.output<C>;
  /** The values of the secret that the field `authentication_secret` names, which win over the fields for credentials. */
  readonly authenticationSecret: Readonly<Record<string, string>>;

  constructor(init: ComponentInit<C>) {
    this.id = init.id;
    this.name = init.name;
    this.config = init.config;
    this.authenticationSecret = init.authenticationSecret ?? {};
  }

  /** Python packages that the code of steps needs for this component, as pip requirements. Absent: those of the flavor's integration. */
  requirements?(): readonly string[];
  /** Debian packages that images need for it. */
  aptPackages?(): readonly string[];
  /** A folder of this machine that must be there while steps run, so that containers of this machine mount it. Undefined: none. */
  localPath?(): string | undefined;
  /** The file that it logs to, for those who look for the reason of a failure. Undefined: none. */
  logFile?(): string | undefined;
  /** One or more sentences shown when the component was registered, such as what to do next. */
  postRegistrationMessage?(): string | undefined;
  /** Images that it needs before the pipeline runs. Asked once, when the pipeline is submitted. */
  getDockerBuilds?(snapshot: PipelineSnapshot): Promise<readonly DockerBuild[]>;
  /** What is shown with the run, such as a link to it. Asked once the run has begun. */
  getPipelineRunMetadata?(runId: string): Promise<Metadata>;
  /** Called where the step runs, before its code; what it sets up (a login, an open run) the code may use. Rejecting fails the step. */
  prepareStepRun?(info: StepRunInfo): Promise<void>;
  /** What is shown with the step. Asked where the step ran, after its code and before `cleanupStepRun`. */
  getStepRunMetadata?(info: StepRunInfo): Promise<Metadata>;
  /** Called where the step ran, whether its code failed or not, to release what `prepareStepRun` set up. */
  cleanupStepRun?(info: StepRunInfo, outcome: { readonly stepFailed: boolean }): Promise<void>;
  /** Called when the component is no longer used, to close what it holds open. No other call follows. */
  cleanup?(): Promise<void>;

  /**
   * The settings of a run or step laid over this component's configuration, checked by the flavor's `settingsSchema`, with its defaults.
   * Throws what the schema throws when a value does not fit.
   */
  getSettings<S extends ConfigSchema>(settingsSchema: S, ofRun: Settings = {}): z.output<S> {
    return settingsSchema.parse({ ...this.config, ...ofRun });
  }
}

/** A class whose instances are the components of a flavor: what `implementation()` gives. */
export type ComponentClass<C extends ConfigSchema, T extends StackComponent<C>> = new (init: ComponentInit<C>) => T;
