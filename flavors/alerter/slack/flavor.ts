import { BaseAlerterFlavor, replacedBy } from "mlstack";
import { SlackAlerterConfig, SlackAlerterSettings } from "./config.ts";

export class SlackAlerterFlavor extends BaseAlerterFlavor<SlackAlerterConfig> {
  readonly name = "slack";
  override readonly title = "Slack";
  override readonly summary = "Posts messages to a Slack channel and can wait for a yes or no there.";
  override readonly details =
    "You need an app in your Slack workspace with a bot token, and the bot must be invited to the channel. Posting is enough for most; asking keeps a step waiting until somebody answers or the timeout is over. Slack limits a bot to about one message per second in a channel. The Discord flavor does the same with less choice about questions.";
  override readonly integration = "slack";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/alerters/slack";
  readonly configSchema = SlackAlerterConfig;
  override readonly settingsSchema = SlackAlerterSettings;
  override readonly rules = [replacedBy("default_slack_channel_id", "slack_channel_id")];
}
