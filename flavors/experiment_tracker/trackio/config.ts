import { all, BaseExperimentTrackerConfig, not, optional, secretField, truthy, z } from "mlstack";

const hasSpace = truthy("space_id");
const syncs = truthy("auto_sync");

// ZenML 0.98: integrations/trackio/experiment_trackers/trackio_experiment_tracker.py says which field counts when.
export const TrackioExperimentTrackerSettings = z.object({
  run_name: optional(z.string()).meta({
    description: "Title of a curve in the dashboard; empty: made from the pipeline run and the step",
    details:
      "With resume on allow, a title that is there already continues its curve, so two steps that share one write into each other.",
    example: "lora-r16",
  }),
  tags: z
    .array(z.string())
    .optional()
    .meta({
      description: "Words noted with the first record of each run, under the key zenml_tags",
      details: "The dashboard shows them as a logged value; it has no filter for them.",
      example: ["lora", "7b"],
    }),
  auto_sync: z.boolean().default(false).meta({
    description: "Upload the local records of a project when a step has ended",
    details:
      "For runs that write to a local file first. When the upload fails, the step still succeeds and the log has a warning.",
    example: true,
  }),
  publish_to_space: z
    .boolean()
    .default(false)
    .meta({
      description: "Send these uploads to the dashboard on Hugging Face that the component names",
      details: "Counts only together with auto_sync and a space_id; otherwise it is passed over silently.",
      example: true,
      only: all(syncs, hasSpace),
    }),
  publish_to_dataset: z
    .boolean()
    .default(false)
    .meta({
      description: "Also keep the uploaded records as files in a dataset repository on the Hub",
      details:
        "Counts only together with auto_sync and a dataset_id. Trackio has deprecated datasets in favour of buckets and will drop them, so prefer bucket_id for anything new.",
      example: true,
      only: all(syncs, truthy("dataset_id")),
      group: "advanced",
    }),
  resume: z.enum(["allow", "must", "never"]).default("allow").meta({
    description: "Whether records continue a curve with the same title, must find one, or always begin anew",
    details:
      "A step that is retried has the same title, so allow continues what the failed attempt left. must stops the step when nothing is there yet.",
    example: "never",
    group: "advanced",
  }),
  log_gpu_metrics: z.boolean().default(true).meta({
    description: "Sample load, memory and temperature of graphics cards beside your own metrics",
    details:
      "Cards from NVIDIA need the package nvidia-ml-py in the step's environment. Turn it off when many small runs would fill the dashboard with system charts.",
    example: false,
    group: "advanced",
  }),
  auto_freeze: z.boolean().default(false).meta({
    description: "Publish a read-only snapshot of the project as a page of its own when a step has ended",
    details:
      "Each time a new static Space is made from what the dashboard holds by then, and the dashboard goes on taking records. Set it on the last step of a pipeline rather than on the component; without a space_id nothing happens.",
    example: true,
    only: hasSpace,
    group: "advanced",
  }),
});

export const TrackioExperimentTrackerConfig = BaseExperimentTrackerConfig.extend({
  project_name: z.string().default("zenml").meta({
    description: "Heading that gathers runs for comparison; each has a dashboard view of its own",
    details: "Pipelines that log different metrics are easier to read apart, each under a heading of its own.",
    example: "llm-finetuning",
    find: "trackio list projects",
  }),
  space_id: optional(z.string()).meta({
    description: "Hugging Face Space that holds the dashboard, as OWNER/NAME; empty: a file where the step runs",
    details:
      "A missing Space is created, which needs an hf_token with write access. Steps in containers lose their records without a Space or a server, since the local file goes with the container. It comes before server_url.",
    example: "acme/trackio",
    find: "The end of the Space's address: huggingface.co/spaces/OWNER/NAME",
  }),
  server_url: optional(z.string()).meta({
    description: "Address of a Trackio server of your own that records are sent to instead",
    details:
      "Begins with http:// or https://. The server wants a write token: set the variable TRACKIO_WRITE_TOKEN for the steps, since one in the address itself is stored and shown in plain text. Together with bucket_id or dataset_id every step fails, as a server has storage of its own. Ignored while space_id is set.",
    example: "https://trackio.example.com",
    find: "The write-access address that trackio.show() prints",
    only: not(hasSpace),
  }),
  hf_token: optional(secretField()).meta({
    description: "Credential for everything on Hugging Face; empty: the login of the environment",
    details:
      "Needs write permission to create Spaces and buckets. While a step runs it is in the variable HF_TOKEN, so downloads of private models in the same step use it as well.",
    example: "{{huggingface.token}}",
    find: "https://huggingface.co/settings/tokens",
  }),
  bucket_id: optional(z.string()).meta({
    description: "Storage bucket on Hugging Face in which the dashboard keeps its data, as OWNER/NAME",
    details: "Empty: one is made to go with the Space. Set it when several Spaces are to show the same data.",
    example: "acme/trackio-data",
    find: "The end of the bucket's address: huggingface.co/buckets/OWNER/NAME",
    group: "advanced",
  }),
  dataset_id: optional(z.string()).meta({
    description: "Dataset repository that older Trackio releases use as storage, as OWNER/NAME",
    details:
      "Trackio itself asks to use a bucket instead and will drop datasets; keep it only for records that are there.",
    example: "acme/trackio-metrics",
    find: "The end of the repository's address: huggingface.co/datasets/OWNER/NAME",
    group: "advanced",
  }),
}).extend(TrackioExperimentTrackerSettings.shape);
export type TrackioExperimentTrackerConfig = typeof TrackioExperimentTrackerConfig;
