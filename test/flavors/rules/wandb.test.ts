import { testStored } from "../verdicts.ts";

const key = { api_key: "k" };

// What is refused stands in ../rules.test.ts; these come as near to it as the rules allow.
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
