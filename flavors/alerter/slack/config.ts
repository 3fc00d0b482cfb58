import { BaseAlerterConfig, optional, secretField, z } from "mlstack";

export const SlackAlerterSettings = z.object({
  slack_channel_id: optional(z.string()).meta({
    description: "Where messages go: the id at the end of a conversation's details, not its name",
    details:
      "Begins with C, or with G for older private ones. A step can name another; when neither does, posting fails. Channels keep their id when they are renamed.",
    example: "C04ABCD1234",
    find: "Slack › right-click the channel › View channel details › Channel ID at the bottom",
  }),
  timeout: z.int().default(300).meta({
    description: "How long a question waits for somebody's answer before it counts as no",
    details:
      "The step runs and is billed all that time, and reads the channel again and again. Answers are messages such as approve or reject in the channel, not buttons.",
    example: 900,
    unit: "seconds",
  }),
});

export const SlackAlerterConfig = BaseAlerterConfig.extend({
  slack_token: secretField().meta({
    description: "Bot credential of your app, beginning with xoxb-; its bot must be a member of the channel",
    details:
      "The app needs the scopes chat:write to post and channels:read and channels:history (groups:… for private channels) for questions. Where ZenML has the client package, registering asks Slack whether token and channel are good.",
    example: "{{slack.bot_token}}",
    find: "https://api.slack.com/apps › your app › OAuth & Permissions › Bot User OAuth Token",
  }),
  ...SlackAlerterSettings.shape,
  default_slack_channel_id: optional(z.string()).meta({
    description: "Older spelling of slack_channel_id, to which its value moves",
    details:
      "Registering with it alone stores the other field; both with different values are refused. Rename it in scripts.",
    example: "C04ABCD1234",
    deprecated: true,
  }),
});
export type SlackAlerterConfig = typeof SlackAlerterConfig;
