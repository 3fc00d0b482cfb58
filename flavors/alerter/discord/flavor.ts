import { BaseAlerterFlavor } from "mlstack";
import { DiscordAlerterConfig } from "./config.ts";

export class DiscordAlerterFlavor extends BaseAlerterFlavor<DiscordAlerterConfig> {
  readonly name = "discord";
  override readonly title = "Discord";
  override readonly summary =
    "Posts messages of pipelines to a channel on a Discord server and can ask for approval there.";
  override readonly details =
    "You need an application with a bot in Discord's developer portal and somebody who may invite it to the server. A question of a step must be answered within a minute, by a message such as approve or reject in the channel; the Slack flavor lets you choose how long. The bot connects anew for every message, so it is meant for a few notices a run and not for a stream of them.";
  override readonly integration = "discord";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/alerters/discord";
  readonly configSchema = DiscordAlerterConfig;
}
