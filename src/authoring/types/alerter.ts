import type { CallOptions } from "../callOptions.ts";
import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { Flavor } from "../flavor.ts";

/** The config of every alerter: no field of its own. */
export const BaseAlerterConfig: StackComponentConfig = StackComponentConfig.extend({});
export type BaseAlerterConfig = typeof BaseAlerterConfig;

/** What a step can say about one message, such as another channel: fields of the flavor's own choosing. */
export type AlerterParameters = Readonly<Record<string, unknown>>;

/** How to send a message. */
export interface AlertOptions extends CallOptions {
  readonly params?: AlerterParameters;
}

/**
 * What an alerter can do; steps and hooks call it. What a flavor leaves out, it cannot do: a step that asks for it fails. (ZenML's base answers
 * both with true, so that a question which nobody saw counts as approved; here it does not.) ZenML 0.98: alerter/base_alerter.py.
 */
export abstract class BaseAlerter<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {
  /** Sends a message. False: the service refused it. Rejects when the service could not be reached. */
  post?(message: string, options?: AlertOptions): Promise<boolean>;
  /** Sends a question and waits until somebody answers. True: approved; false: declined, or not sent. Aborting stops the waiting. */
  ask?(question: string, options?: AlertOptions): Promise<boolean>;
}

/** The base of all flavors of alerters. */
export abstract class BaseAlerterFlavor<C extends ConfigSchema> extends Flavor<C, BaseAlerter<C>> {
  readonly type = "alerter";
}
