import { describe } from "bun:test";
import type { Configuration } from "../../../src/core/value/value.ts";
import { testRefused, testStored } from "../verdicts.ts";

const host = "https://adb-1.7.azuredatabricks.net";
const ada = { user_name: "ada@example.com", permission_level: "CAN_VIEW" };

describe.each(["orchestrator", "step_operator"] as const)("%s", (type) => {
  const refused: readonly (readonly [Configuration, string])[] = [
    [{ client_id: "id" }, "client_id"],
    [{ client_id: "", client_secret: "s" }, "client_id"],
    [{ client_id: "{{lost.id}}", client_secret: "s" }, "client_id"],
    [{ docker_image_username: "me" }, "docker_image_username"],
    [{ docker_image_url: "i", docker_image_password: "p" }, "docker_image_username"],
    [{ autoscale: [3n, 1n] }, "autoscale"],
    [{ autoscale: [-1n, 1n] }, "autoscale"],
    [{ autoscale: [1n] }, "autoscale"],
    [{ autoscale: "{{known.bounds}}" }, "autoscale"],
    [{ init_scripts: ["dbfs:/a.sh", "/Workspace/b.sh"] }, "init_scripts"],
    [{ init_scripts: "{{known.scripts}}" }, "init_scripts"],
    [{ access_control_list: [ada, { permission_level: "CAN_VIEW" }] }, "access_control_list"],
    [{ access_control_list: [{ ...ada, group_name: "users" }] }, "access_control_list"],
    [{ access_control_list: [{ ...ada, permission_level: "CAN_EDIT" }] }, "access_control_list"],
  ];
  testRefused(refused.map(([configuration, field]) => [type, "databricks", { host, ...configuration }, field]));

  const accepted: readonly Configuration[] = [
    { client_id: "id", client_secret: "s" },
    { client_id: "", client_secret: null },
    { client_id: "{{known.id}}", client_secret: "{{known.secret}}" },
    { docker_image_username: "me", docker_image_password: "p" },
    { autoscale: [2n, 2n], num_workers: 4n },
    { init_scripts: ["dbfs:/a.sh"] },
    { init_scripts: null },
    { access_control_list: [ada, { ...ada, user_name: "", group_name: "users" }] },
  ];
  testStored(
    accepted.map((configuration) => [type, "databricks", { host, ...configuration }, { host, ...configuration }]),
  );
});

testRefused([
  ["orchestrator", "databricks", { host, schedule_timezone: "Berlin" }, "schedule_timezone"],
  ["orchestrator", "databricks", { host, schedule_timezone: "" }, "schedule_timezone"],
  ["orchestrator", "databricks", { host, schedule_timezone: "{{known.zone}}" }, "schedule_timezone"],
  ["orchestrator", "databricks", { host, max_concurrent_runs: 1001n }, "max_concurrent_runs"],
  ["orchestrator", "databricks", { host, max_retries: -2n }, "max_retries"],
  ["step_operator", "databricks", { host, schedule_timezone: "UTC" }, "schedule_timezone"],
]);

testStored([
  ["orchestrator", "databricks", { host, schedule_timezone: "UTC" }, { host, schedule_timezone: "UTC" }],
  ["orchestrator", "databricks", { host, schedule_timezone: null }, { host, schedule_timezone: null }],
  ["orchestrator", "databricks", { host, max_retries: -1n }, { host, max_retries: -1n }],
  // Half a login is only refused when a stack with it is used.
  ["model_deployer", "databricks", { host, client_id: "id" }, { host, client_id: "id" }],
]);
