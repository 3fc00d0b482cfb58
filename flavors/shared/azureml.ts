import { all, isNull, oneOf, optional, refuse, z } from "mlstack";

/** Fields that say where an Azure Machine Learning workspace is; its orchestrator and its step operator spell the last one differently. */
export const subscriptionId = z.string().meta({
  description: "Account that Azure bills for the workspace and for all that runs in it",
  details:
    "Give the id (a GUID), not the display name. Whoever starts runs needs a role on the workspace such as AzureML Data Scientist, and AzureML Compute Operator where compute targets are created.",
  example: "0a1b2c3d-4e5f-6789-abcd-ef0123456789",
  find: "az account show --query id --output tsv",
});

export const resourceGroup = z.string().meta({
  description: "Group of Azure resources that the workspace belongs to",
  details:
    "Only its name, not the whole resource id. The group of the workspace counts; storage and registry may belong to others.",
  example: "rg-ml-prod",
  find: 'az group list --query "[].name" --output tsv',
});

export const azureMLWorkspace = z.string().meta({
  description: "Home of jobs, compute targets and logs in Azure Machine Learning",
  details:
    "It has to exist already, in the given resource group. Runs and their output show up in its studio at ml.azure.com.",
  example: "mlw-vision",
  find: 'az ml workspace list --resource-group GROUP --query "[].name" --output tsv',
});

const targetModes = ["compute-instance", "compute-cluster"] as const;
const onTarget = oneOf("mode", targetModes);
const onInstance = oneOf("mode", ["compute-instance"]);
const onCluster = oneOf("mode", ["compute-cluster"]);

/** On which machines of Azure Machine Learning something runs. ZenML 0.98: integrations/azure/flavors/azureml.py, azureml_utils.py. */
export const AzureMLComputeSettings = z.object({
  mode: z
    .enum(["serverless", ...targetModes])
    .default("serverless")
    .meta({
      description: "Kind of machine: picked by Azure for each job, one that you name, or a cluster that grows",
      details:
        "The mode serverless ignores every other compute field but shm_size; choose one of the others for GPUs or a size of your own. A target that does not exist yet is made under the given name; one of another kind than the mode ends the run with an error.",
      example: "compute-cluster",
    }),
  compute_name: optional(z.string()).meta({
    description: "Which compute target of the workspace to use; made on first use when it is not there",
    details:
      "Must be set unless the mode is serverless: 3 to 24 letters, digits or hyphens, unique in the Azure region. An instance that exists has to be running, since a stopped one is not started for you.",
    example: "gpu-cluster",
    find: 'az ml compute list --resource-group GROUP --workspace-name WORKSPACE --query "[].name" --output tsv',
    only: onTarget,
  }),
  size: optional(z.string()).meta({
    description: "Virtual machine type of a target that is made: it fixes cores, memory and GPUs",
    details:
      "On a target that exists already, a different value only causes a warning. Empty takes Azure's Standard_DS3_v2, which has no GPU; GPU types need quota for their family in the region first.",
    example: "Standard_NC4as_T4_v3",
    find: "az ml compute list-sizes --resource-group GROUP --workspace-name WORKSPACE --output table",
    only: onTarget,
  }),
  min_instances: optional(z.int()).meta({
    description: "Nodes that stay rented while nothing runs; 0 lets the cluster cost nothing then",
    details:
      "Each node above 0 spares a job the minutes that a fresh one takes to boot, and is paid for around the clock. Empty means 0. Read only when the cluster is made.",
    example: 1,
    unit: "nodes",
    only: onCluster,
  }),
  max_instances: optional(z.int()).meta({
    description: "Most nodes the cluster grows to, and so how many jobs run side by side",
    details:
      "Empty means 1, so that parallel steps wait for each other. The quota of the machine family in the region has to allow as many.",
    example: 4,
    unit: "nodes",
    only: onCluster,
  }),
  idle_time_before_scaledown_down: optional(z.int()).meta({
    description: "How long a node of the cluster may stay idle before it is released",
    details:
      "Short times save money; longer ones keep nodes warm between the steps of a run. Azure's own default holds when it is empty.",
    example: 300,
    unit: "seconds",
    only: onCluster,
  }),
  tier: optional(z.string()).meta({
    description: "Whether nodes are rented at full price, or cheaply at the risk that Azure takes them back",
    details:
      "Write dedicated or low_priority; empty means dedicated. Azure may reclaim a low-priority node at any moment, so that long steps there should save checkpoints.",
    example: "low_priority",
    only: onCluster,
  }),
  location: optional(z.string()).meta({
    description: "Azure region of a cluster that is made, if it should not be that of the workspace",
    details:
      "Helps when GPUs are sold out near the workspace. Images and data then cross regions, which takes longer and is billed.",
    example: "westeurope",
    find: 'az account list-locations --query "[].name" --output tsv',
    group: "advanced",
    only: onCluster,
  }),
  idle_time_before_shutdown_minutes: optional(z.int()).meta({
    description: "How long an instance that is made may sit unused until it switches itself off",
    details:
      "Azure takes 15 minutes or more. A run that comes after the shutdown fails until somebody starts the instance again; for runs at irregular times a cluster fits better.",
    example: 60,
    unit: "minutes",
    only: onInstance,
  }),
  shm_size: optional(z.string()).meta({
    description: "Shared memory of the container, written as Docker does; raise it for parallel data loaders",
    details:
      "PyTorch loaders with several worker processes die with a bus error when it is too small. It is taken from the memory of the machine; empty leaves Azure's default.",
    example: "16g",
  }),
});

/** The name of the compute target is needed where there is one. */
export const computeNameNeeded = refuse({
  id: "compute_name_missing",
  if: all(onTarget, isNull("compute_name")),
  message: "The modes compute-instance and compute-cluster need compute_name.",
  fields: ["compute_name", "mode"],
});
