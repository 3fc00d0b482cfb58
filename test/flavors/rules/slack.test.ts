import { testRefused, testStored } from "../verdicts.ts";

testRefused([["alerter", "slack", {}, "slack_token"]]);

testStored([
  [
    "alerter",
    "slack",
    { slack_token: "t", default_slack_channel_id: "C1" },
    { slack_token: "t", slack_channel_id: "C1" },
  ],
]);
