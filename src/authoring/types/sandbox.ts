import { z } from "zod";
import type { CallOptions } from "../callOptions.ts";
import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { textMap } from "../field.ts";
import { Flavor } from "../flavor.ts";
import type { Settings } from "../runs.ts";
import type { SandboxSession, SandboxSnapshot } from "./sandboxSession.ts";

/** What every session in a sandbox may be given. ZenML 0.98: sandboxes/base_sandbox.py. */
export const BaseSandboxSettings = z.object({
  sandbox_environment: textMap()
    .optional()
    .meta({
      description: "Variables that code inside sees; nothing else of the caller's machine gets in by itself",
      details: "Keep passwords out of it where the code that runs is not trusted: whatever runs inside can read them.",
      example: { PYTHONUNBUFFERED: "1" },
    }),
});

/** The config of every sandbox: the settings of its sessions. */
export const BaseSandboxConfig = StackComponentConfig.extend(BaseSandboxSettings.shape);
export type BaseSandboxConfig = typeof BaseSandboxConfig;

/** How a session is made. */
export interface SessionOptions extends CallOptions {
  /** Settings for this session alone; `resolveSettings` lays them over the others. */
  readonly settings?: Settings;
  /** `await using` ends the session itself and not only its handle: hand it on to the session. */
  readonly destroyOnExit?: boolean;
}

/** What a sandbox can do; steps call it. What a flavor leaves out, it cannot do. ZenML 0.98: sandboxes/base.py. */
export abstract class BaseSandbox<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {
  /** Makes a session of its own, with the variables `sandbox_environment` of its settings, and resolves when commands can be run in it. */
  abstract createSession(options?: SessionOptions): Promise<SandboxSession>;
  /** Another handle to a session that runs. Rejects with NotFoundError when it does not. */
  attach?(sessionId: string, options?: CallOptions): Promise<SandboxSession>;
  /** A new session that begins where a snapshot was made. Call `validateSnapshot` first. */
  restore?(snapshot: SandboxSnapshot, options?: CallOptions): Promise<SandboxSession>;

  /** The settings of a session: its own over those of the step over the configuration, checked by the flavor's `settingsSchema`. */
  resolveSettings<S extends ConfigSchema>(
    settingsSchema: S,
    ofSession: Settings = {},
    ofStep: Settings = {},
  ): z.output<S> {
    return this.getSettings(settingsSchema, { ...ofStep, ...ofSession });
  }

  /** Throws an Error when a snapshot was made by another component. */
  protected validateSnapshot({ sandboxId }: SandboxSnapshot): void {
    if (sandboxId === this.id) return;
    throw new Error(`The snapshot was made by the sandbox ${sandboxId} and cannot be restored by ${this.id}.`);
  }
}

/** The base of all flavors of sandboxes. */
export abstract class BaseSandboxFlavor<C extends ConfigSchema> extends Flavor<C, BaseSandbox<C>> {
  readonly type = "sandbox";
}
