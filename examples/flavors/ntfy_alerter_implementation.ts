import { type AlertOptions, BaseAlerter } from "mlstack";
import { ask } from "./ask.ts";
import type { NtfyAlerterConfig } from "./ntfy_alerter.ts";

const priorities = { min: 1, low: 2, default: 3, high: 4, max: 5 } as const;

/** Steps may give a `title` and `tags`. A question cannot be answered through ntfy, so there is no `ask`. */
export class NtfyAlerter extends BaseAlerter<NtfyAlerterConfig> {
  override async post(message: string, { params = {}, signal }: AlertOptions = {}): Promise<boolean> {
    const { server, topic, token, priority } = this.config;
    await ask(server, {
      method: "POST",
      headers: token === null ? {} : { authorization: `Bearer ${token}` },
      body: { topic, message, priority: priorities[priority], title: params.title, tags: params.tags },
      signal,
    });
    return true;
  }
}
