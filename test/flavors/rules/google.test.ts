import { expect, test } from "bun:test";
import { check, testRefused, testStored } from "../verdicts.ts";

const longest = "a".repeat(128);

testRefused([
  ["artifact_store", "gcp", { path: "s3://bucket" }, "path"],
  ["artifact_store", "gcp", { path: "GS://bucket" }, "path"],
  ["experiment_tracker", "vertex", { experiment: "Churn" }, "experiment"],
  ["experiment_tracker", "vertex", { experiment: "-churn" }, "experiment"],
  ["experiment_tracker", "vertex", { experiment: "churn_training" }, "experiment"],
  ["experiment_tracker", "vertex", { experiment: `${longest}a` }, "experiment"],
  ["experiment_tracker", "vertex", { experiment: "{{known.experiment}}" }, "experiment"],
  ["image_builder", "gcp", { location: "{{known.region}}" }, "location"],
  ["image_builder", "gcp", { build_timeout: 0n }, "build_timeout"],
  ["deployer", "gcp", { timeout_seconds: 3601n }, "timeout_seconds"],
  [
    "orchestrator",
    "vertex",
    { location: "europe-west4", node_selector_constraint: ["gpu"] },
    "node_selector_constraint",
  ],
]);

testStored([
  ["artifact_store", "gcp", { path: "'gs://bucket/a'" }, { path: "gs://bucket/a" }],
  ["experiment_tracker", "vertex", { experiment: longest }, { experiment: longest }],
  ["experiment_tracker", "vertex", { experiment: "0-churn\n" }, { experiment: "0-churn\n" }],
  ["experiment_tracker", "vertex", { experiment: "" }, { experiment: "" }],
  ["experiment_tracker", "vertex", { experiment: null }, { experiment: null }],
  ["experiment_tracker", "vertex", { experiment_tensorboard: false }, { experiment_tensorboard: false }],
  ["experiment_tracker", "vertex", { experiment_tensorboard: "false" }, { experiment_tensorboard: "false" }],
  ["image_builder", "gcp", { location: " europe-west4 " }, { location: "europe-west4" }],
  ["image_builder", "gcp", { location: "  " }, { location: null }],
  ["image_builder", "gcp", { location: null }, { location: null }],
  ["deployer", "gcp", { ingress: "nobody" }, { ingress: "nobody" }],
  [
    "step_operator",
    "vertex",
    { region: "europe-west4", boot_disk_size_gb: "300" },
    { region: "europe-west4", boot_disk_size_gb: 300n },
  ],
]);

const oldFields = {
  node_selector_constraint: ["cloud.google.com/gke-accelerator", "NVIDIA_TESLA_T4"],
  cpu_limit: "4",
  memory_limit: "16G",
  gpu_limit: 1n,
  function_service_account: "a@b.iam.gserviceaccount.com",
  scheduler_service_account: "a@b.iam.gserviceaccount.com",
};

test.each(Object.entries(oldFields))(
  "a Vertex orchestrator with the deprecated %s is accepted with a warning",
  async (field, value) => {
    const { stored, problems, warnings } = await check("orchestrator", "vertex", {
      location: "europe-west4",
      [field]: value,
    });
    expect(problems).toEqual([]);
    expect(stored).toHaveProperty(field, value);
    expect(warnings).toMatchObject([{ rule: "deprecated-field", at: { field: [field] } }]);
  },
);
