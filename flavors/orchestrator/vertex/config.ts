import { BaseOrchestratorConfig, optional, textMap, z } from "mlstack";
import { GoogleCredentialsConfig } from "../../shared/google.ts";
import { synchronous } from "../../shared/orchestration.ts";
import { PodSettings } from "../../shared/podSettings.ts";
import { VertexCustomJobParameters, vertexEncryptionKey, vertexNetwork, vertexRegion } from "../../shared/vertex.ts";

const currentSettings = z.object({
  custom_job_parameters: optional(VertexCustomJobParameters).meta({
    description: "Machine, GPU, disk and identity of steps; once set, each of them is a training job of its own",
    details:
      "Empty: Vertex AI Pipelines picks a machine from the ResourceSettings of a step. Once it is set, even to an empty object, ResourceSettings and pod_settings are ignored and these values hold. Give it to single steps in code to rent a GPU for them alone.",
    example: { machine_type: "n1-standard-8", accelerator_type: "NVIDIA_TESLA_T4", accelerator_count: 1 },
  }),
  synchronous,
  labels: textMap()
    .optional()
    .meta({
      description: "Key-value pairs on each run, by which bills and the list in the console can be filtered",
      details:
        "Google allows lowercase letters, digits, dashes and underscores, 63 characters each; anything else makes the submission fail.",
      example: { team: "vision", env: "prod" },
    }),
  pod_settings: optional(PodSettings).meta({
    description: "Only to name a GPU without custom jobs: Vertex AI reads one node selector and nothing else",
    details:
      "That selector is cloud.google.com/gke-accelerator, and it works only for steps whose ResourceSettings have a gpu_count. All other keys are dropped with a warning; custom_job_parameters is the fuller way.",
    example: { node_selectors: { "cloud.google.com/gke-accelerator": "NVIDIA_TESLA_T4" } },
    group: "advanced",
  }),
});

const deprecatedSettings = z.object({
  node_selector_constraint: optional(z.tuple([z.string(), z.string()])).meta({
    description: "Older way to name a GPU; custom_job_parameters with accelerator_type has taken its place",
    details:
      "Of the two texts only the second one, the model of GPU, is used; the first counts as cloud.google.com/gke-accelerator whatever it says. A selector in pod_settings wins over it.",
    example: ["cloud.google.com/gke-accelerator", "NVIDIA_TESLA_T4"],
    deprecated: true,
  }),
});

export const VertexOrchestratorSettings = currentSettings.extend(deprecatedSettings.shape);

/** ZenML 0.98: integrations/gcp/orchestrators/vertex_orchestrator.py, `_configure_container_resources`: the limits still hold for steps without ResourceSettings. */
const deprecatedFields = z.object({
  ...deprecatedSettings.shape,
  cpu_limit: optional(z.string()).meta({
    description: "Older way to size steps; use machine_type in custom_job_parameters, or cpu_count of a step",
    details:
      "Still works as the number of processors for steps that are not custom jobs and ask for no cpu_count themselves.",
    example: "8",
    deprecated: true,
  }),
  memory_limit: optional(z.string()).meta({
    description: "Older way to give steps more RAM; use machine_type in custom_job_parameters instead",
    details:
      "Still holds for steps that are not custom jobs and whose ResourceSettings say nothing about memory. Takes units such as 16G.",
    example: "16G",
    deprecated: true,
  }),
  gpu_limit: optional(z.int()).meta({
    description: "Older number of accelerators per step; use accelerator_count in custom_job_parameters",
    details:
      "Does nothing unless a model of GPU is named by a node selector too, and gives way to gpu_count of a step's ResourceSettings.",
    example: 1,
    unit: "GPUs",
    deprecated: true,
  }),
  function_service_account: optional(z.string()).meta({
    description: "Without effect since Vertex AI has schedules of its own; workload_service_account replaces it",
    details:
      "Schedules once ran through a Cloud Function with this identity. The value is kept so that older configurations stay valid; remove it.",
    example: "scheduler-fn@ml-prod-415812.iam.gserviceaccount.com",
    deprecated: true,
  }),
  scheduler_service_account: optional(z.string()).meta({
    description: "No longer read: Cloud Scheduler has no part in scheduled pipelines any more",
    details:
      "It named who called the Cloud Function of a schedule. Schedules now start runs as workload_service_account; delete this value.",
    example: "cron@ml-prod-415812.iam.gserviceaccount.com",
    deprecated: true,
  }),
});

export const VertexOrchestratorConfig = BaseOrchestratorConfig.extend({ location: vertexRegion })
  .extend(GoogleCredentialsConfig.shape)
  .extend({
    workload_service_account: optional(z.string()).meta({
      description: "Email of the identity that steps run as; it must read and write the bucket and pull images",
      details:
        "Empty: the default account of Compute Engine, which often has too many rights or is switched off. Whoever starts runs needs the role Service Account User on it. Schedules start their runs with it too.",
      example: "vertex-runner@ml-prod-415812.iam.gserviceaccount.com",
      find: 'gcloud iam service-accounts list --format="value(email)"',
    }),
    pipeline_root: optional(z.string()).meta({
      description: "Bucket folder for what Vertex AI itself notes down about runs; artifacts are kept elsewhere",
      details:
        "Empty: a folder vertex_pipeline_root inside the artifact store, which works only when that one is on Google Cloud Storage. With any other artifact store it must be set.",
      example: "gs://ml-artifacts/vertex-runs",
      find: "gcloud storage ls",
    }),
  })
  .extend(currentSettings.shape)
  .extend({
    network: vertexNetwork,
    private_service_connect: optional(z.string()).meta({
      description: "Network attachment through which steps reach a VPC that is not peered with Google's network",
      details:
        "The newer alternative to network; set only one of them. It takes the name of an attachment in the region of the runs, from projects/ on, counts for static pipelines only, and uses a beta interface of Google.",
      example: "projects/415812345678/regions/europe-west4/networkAttachments/vertex",
      find: "gcloud compute network-attachments list --regions=REGION --uri",
      group: "advanced",
    }),
    encryption_spec_key_name: vertexEncryptionKey,
  })
  .extend(deprecatedFields.shape);
export type VertexOrchestratorConfig = typeof VertexOrchestratorConfig;
