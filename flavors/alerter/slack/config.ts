import { BaseAlerterConfig, optional, secretField, z } from "mlstack";

export const SlackAlerterSettings = z.object({
  slack_channel_id: optional(z.string()).meta({
    description: "Where messages go: the id at the end of a conversation's details, not its name",
    example: "C04ABCD1234",
    find: "Slack › right-click the channel › View channel details › Channel ID at the bottom",
  }),
  timeout: z.int().default(300).meta({
    description: "How long a question waits for somebody's answer before it counts as no",
    example: 900,
    unit: "seconds",
  }),
});

export const SlackAlerterConfig = BaseAlerterConfig.extend({
  slack_token: secretField().meta({
    description: "Bot credential of your app, beginning with xoxb-; it must be a member of the channel",
    example: "{{slack.bot_token}}",
    find: "https://api.slack.com/apps › your app › OAuth & Permissions › Bot User OAuth Token",
  }),
  ...SlackAlerterSettings.shape,
  default_slack_channel_id: optional(z.string()).meta({
    description: "Older spelling of slack_channel_id, to which its value moves",
    example: "C04ABCD1234",
    deprecated: true,
  }),
});
export type SlackAlerterConfig = typeof SlackAlerterConfig;
