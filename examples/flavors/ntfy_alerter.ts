import { BaseAlerterConfig, BaseAlerterFlavor, matches, not, optional, refuse, secretField, trimEnd, z } from "mlstack";

export const NtfyAlerterConfig = BaseAlerterConfig.extend({
  topic: z.string().meta({
    description: "Topic that messages are sent to; phones and browsers subscribe to it",
    details:
      "On the public server everybody who knows the name can read along: choose one that nobody guesses, or take a server of your own.",
    example: "ml-pipelines-7f3a",
  }),
  server: z.string().default("https://ntfy.sh").meta({
    description: "Address of the ntfy server",
    example: "https://ntfy.example.com",
  }),
  token: optional(secretField()).meta({
    description: "Access token; needed for topics that are protected",
    example: "{{ntfy.token}}",
    find: "ntfy › Account › Access tokens",
  }),
  priority: z.enum(["min", "low", "default", "high", "max"]).default("default").meta({
    description: "How loud a message is on the phone",
    example: "high",
  }),
});
export type NtfyAlerterConfig = typeof NtfyAlerterConfig;

export class NtfyAlerterFlavor extends BaseAlerterFlavor<NtfyAlerterConfig> {
  readonly name = "ntfy";
  override readonly title = "ntfy";
  override readonly summary = "Sends messages to phones and browsers through an ntfy server.";
  readonly configSchema = NtfyAlerterConfig;
  override readonly rules = [
    trimEnd({ id: "server_slash", field: "server", characters: "/" }),
    refuse({
      id: "topic_name",
      if: not(matches("topic", "^[A-Za-z0-9_-]{1,64}$")),
      message: "topic may have letters, digits, _ and - only, 64 of them at most.",
      fields: ["topic"],
    }),
  ];
  override async implementation() {
    return (await import("./ntfy_alerter_implementation.ts")).NtfyAlerter;
  }
}
