import { BaseAlerterConfig, optional, secretField, z } from "mlstack";

export const DiscordAlerterConfig = BaseAlerterConfig.extend({
  discord_token: secretField().meta({
    description: "Credential of the bot that posts; shown only once, when it is made or reset",
    details:
      "The bot must be invited to your server with the rights to view channels, send messages and read their history, and the Message Content intent must be on. Where ZenML has the client package, registering logs in with it once.",
    example: "{{discord.bot_token}}",
    find: "https://discord.com/developers/applications › your application › Bot › Reset Token",
  }),
  default_discord_channel_id: optional(z.string()).meta({
    description: "Where messages go whose step names no place itself",
    details:
      "A number of 17 to 20 digits, not the channel's name; anything else fails when the first message is sent. Left empty, each step must name a channel or it fails.",
    example: "1105497893402865757",
    find: "Discord › User Settings › Advanced › Developer Mode on, then right-click the channel › Copy Channel ID",
  }),
});
export type DiscordAlerterConfig = typeof DiscordAlerterConfig;
