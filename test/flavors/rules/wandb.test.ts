import { testRefused, testStored } from "../verdicts.ts";

const key = { api_key: "k" };

testRefused([
  ["experiment_tracker", "wandb", { api_key: "k", run_id: "1", run_id_strategy: "new_on_retry" }, "run_id"],
  ["experiment_tracker", "wandb", { api_key: "k", resume: "must" }, "resume"],
  ["experiment_tracker", "wandb", { api_key: "k", run_id_strategy: "reuse_on_retry", resume: "never" }, "resume"],
  ["experiment_tracker", "wandb", { api_key: "k", run_config: { zenml_run: 1n } }, "run_config"],
  ["experiment_tracker", "wandb", { api_key: "k", init_kwargs: { project: "p" } }, "init_kwargs"],
]);

// These come as near to what is refused as the rules allow.
testStored([
  ["experiment_tracker", "wandb", { ...key, run_id: "1" }, { ...key, run_id: "1" }],
  [
    "experiment_tracker",
    "wandb",
    { ...key, run_id: "", run_id_strategy: "new_on_retry" },
    { ...key, run_id: "", run_id_strategy: "new_on_retry" },
  ],
  ["experiment_tracker", "wandb", { ...key, resume: "must", run_id: "1" }, { ...key, resume: "must", run_id: "1" }],
  [
    "experiment_tracker",
    "wandb",
    { ...key, resume: "must", run_id_strategy: "reuse_on_retry" },
    { ...key, resume: "must", run_id_strategy: "reuse_on_retry" },
  ],
  [
    "experiment_tracker",
    "wandb",
    { ...key, resume: "never", run_id_strategy: "new_on_retry" },
    { ...key, resume: "never", run_id_strategy: "new_on_retry" },
  ],
  [
    "experiment_tracker",
    "wandb",
    { ...key, run_config: { zenml: 1n }, init_kwargs: { notes: "n" } },
    { ...key, run_config: { zenml: 1n }, init_kwargs: { notes: "n" } },
  ],
  ["experiment_tracker", "wandb", { ...key, settings: { project: "p" } }, { ...key, settings: { project: "p" } }],
]);
