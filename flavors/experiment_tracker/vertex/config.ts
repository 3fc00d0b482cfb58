import { BaseExperimentTrackerConfig, freeform, optional, secretField, z } from "mlstack";
import { GoogleCredentialsConfig } from "../../shared/google.ts";

export const VertexExperimentTrackerSettings = z.object({
  experiment: optional(z.string()).meta({
    description: "Name that runs are filed under in the console; empty: that of the pipeline",
    details:
      "Lowercase letters, digits and dashes, at most 128, and no dash in front; anything else is refused. It is made when the first run comes. A pipeline's own name is rewritten to fit.",
    example: "churn-training",
    find: "Google Cloud console › Vertex AI › Experiments",
  }),
  experiment_tensorboard: z.union([z.string(), z.boolean()]).nullable().default(null).meta({
    description: "TensorBoard instance that shows curves over time: its id or whole name, or false for none",
    details:
      'Empty: the default instance of the project in that region, which is made if there is none. With false, parameters and final metrics are still kept, but no curves. Do not write true: the library takes it for an instance and fails. The text "false" counts as an id.',
    example: "projects/415812345678/locations/europe-west4/tensorboards/3141592653589793238",
    find: 'gcloud ai tensorboards list --region=REGION --format="value(name)"',
  }),
});

export const VertexExperimentTrackerConfig = BaseExperimentTrackerConfig.extend({
  location: optional(z.string()).meta({
    description: "Google Cloud region that keeps what is logged, best the one where steps run",
    details:
      "Empty: the region in the variable GOOGLE_CLOUD_REGION of the step, else us-central1. Experiments of one region are not seen from another, and a TensorBoard must lie in the same one.",
    example: "europe-west4",
    find: 'gcloud compute regions list --format="value(name)"',
    localFact: "gcp_region",
  }),
})
  .extend(GoogleCredentialsConfig.shape)
  .extend(VertexExperimentTrackerSettings.shape)
  .extend({
    staging_bucket: optional(z.string()).meta({
      description: "Where the client library puts files that a step uploads, such as a model for the registry",
      details:
        "Begins with gs:// and should lie in the same region. Parameters and metrics do not need it; only code in a step that hands files to Vertex AI does.",
      example: "gs://ml-vertex-staging",
      find: "gcloud storage ls",
      group: "advanced",
    }),
    network: optional(z.string()).meta({
      description: "VPC for jobs and endpoints that the code of a step starts through the Vertex AI library",
      details:
        "Logging itself never uses it. It has the form projects/NUMBER/global/networks/NAME, and that VPC must be peered with Vertex AI beforehand.",
      example: "projects/415812345678/global/networks/tracking-vpc",
      find: 'gcloud compute networks list --format="value(name)"; gcloud projects describe PROJECT --format="value(projectNumber)"',
      group: "advanced",
    }),
    encryption_spec_key_name: optional(secretField()).meta({
      description: "Cloud KMS key that protects experiments and what steps make through the Vertex AI library",
      details:
        "The value is the whole resource name of a key in the same region. ZenML treats that name as a secret, though it opens nothing by itself. Empty: Google manages the keys.",
      example: "{{vertex.kms_key_name}}",
      find: 'gcloud kms keys list --location=REGION --keyring=KEYRING --format="value(name)"',
      group: "advanced",
    }),
    api_endpoint: optional(secretField()).meta({
      description: "Host to call instead of the public one of the region, for private access to Google",
      details:
        "A host name without https://, such as europe-west4-aiplatform.googleapis.com or one of a Private Service Connect endpoint. It must serve the chosen region, else runs are not found.",
      example: "{{vertex.api_endpoint}}",
      group: "advanced",
    }),
    api_key: optional(secretField()).meta({
      description: "Google key sent along with calls instead of a login; most services behind experiments want none",
      details:
        "The library looks at it only while no project is known, which is rare: a service connector, a key file or the machine's login brings one. Restrict a key to the Vertex AI API before it is used.",
      example: "{{vertex.api_key}}",
      find: "gcloud services api-keys list; gcloud services api-keys get-key-string KEY_ID",
      group: "advanced",
    }),
    api_transport: optional(z.string()).meta({
      description: "How calls travel: grpc, which is also taken when empty, or rest where a proxy blocks HTTP/2",
      details:
        "Any other word is stored, but makes every step that uses the tracker fail at its start. rest is slower and does not reach every function of the library.",
      example: "rest",
      group: "advanced",
    }),
    request_metadata: optional(freeform()).meta({
      description: "Headers added to every call, for instance to bill another project's quota",
      details:
        "A map of header names in lowercase to texts. ZenML hands it on as a map where the library wants pairs, so that calls may fail: try it on one step first. Values are shown in plain text, so no tokens.",
      example: { "x-goog-user-project": "ml-billing-415812" },
      group: "advanced",
    }),
  });
export type VertexExperimentTrackerConfig = typeof VertexExperimentTrackerConfig;
