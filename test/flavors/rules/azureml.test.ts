import type { Configuration } from "../../../src/core/value/value.ts";
import { testRefused, testStored } from "../verdicts.ts";

const orchestrator = { subscription_id: "s", resource_group: "g", workspace: "w" };
const stepOperator = { subscription_id: "s", resource_group: "g", workspace_name: "w" };
const lost: Configuration = { mode: "compute-cluster", compute_name: "{{lost.name}}" };
const moved: Configuration = { mode: "compute-instance", compute_name: "vm" };

testRefused([
  ["orchestrator", "azureml", { ...orchestrator, mode: "compute-cluster" }, "compute_name"],
  ["orchestrator", "azureml", { ...orchestrator, mode: "compute-instance", compute_name: null }, "compute_name"],
  ["orchestrator", "azureml", { ...orchestrator, ...lost }, "compute_name"],
  ["orchestrator", "azureml", { ...orchestrator, mode: "cluster" }, "mode"],
  ["step_operator", "azureml", { ...stepOperator, mode: "compute-cluster" }, "compute_name"],
  [
    "step_operator",
    "azureml",
    { ...stepOperator, mode: "compute-instance", compute_target_name: "vm" },
    "compute_name",
  ],
  ["step_operator", "azureml", { ...stepOperator, compute_target_name: null }, "compute_name"],
]);

testStored([
  ["orchestrator", "azureml", orchestrator, orchestrator],
  ["orchestrator", "azureml", { ...orchestrator, max_instances: 2n }, { ...orchestrator, max_instances: 2n }],
  [
    "orchestrator",
    "azureml",
    { ...orchestrator, mode: "compute-cluster", compute_name: "" },
    { ...orchestrator, mode: "compute-cluster", compute_name: "" },
  ],
  [
    "orchestrator",
    "azureml",
    { ...orchestrator, compute_name: "{{lost.name}}" },
    { ...orchestrator, compute_name: "{{lost.name}}" },
  ],
  ["step_operator", "azureml", { ...stepOperator, compute_target_name: "vm" }, { ...stepOperator, ...moved }],
  [
    "step_operator",
    "azureml",
    { ...stepOperator, compute_target_name: "vm", compute_name: "other" },
    { ...stepOperator, compute_target_name: "vm", compute_name: "other" },
  ],
  [
    "step_operator",
    "azureml",
    { ...stepOperator, compute_target_name: "vm", mode: "serverless" },
    { ...stepOperator, compute_target_name: "vm", mode: "serverless" },
  ],
]);
