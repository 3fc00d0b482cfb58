import { BaseStepOperatorConfig, optional, truthy, z } from "mlstack";
import { GoogleCredentialsConfig } from "../../shared/google.ts";
import { VertexCustomJobParameters, vertexEncryptionKey, vertexNetwork, vertexRegion } from "../../shared/vertex.ts";

export const VertexStepOperatorSettings = VertexCustomJobParameters.extend({
  // ZenML 0.98: integrations/gcp/step_operators/vertex_step_operator.py, `submit` reads the component's value, never that of a run.
  service_account: optional(z.string()).meta({
    description: "Email of the identity that jobs run as; it must reach the artifact bucket and the registry",
    details:
      "Empty: the Custom Code Service Agent that Vertex AI keeps in the project. Set it on the component: a value in the settings of a run is not looked at. Whoever starts the job needs the role Service Account User on it.",
    example: "vertex-steps@ml-prod-415812.iam.gserviceaccount.com",
    find: 'gcloud iam service-accounts list --format="value(email)"',
  }),
});

export const VertexStepOperatorConfig = BaseStepOperatorConfig.extend({ region: vertexRegion })
  .extend(GoogleCredentialsConfig.shape)
  .extend(VertexStepOperatorSettings.shape)
  .extend({
    network: vertexNetwork,
    // The same file: `build_job_request` is called without it.
    reserved_ip_ranges: optional(z.string()).meta({
      description: "Names of address blocks set aside in the VPC for jobs, separated by commas",
      details:
        "ZenML 0.98 keeps the value but does not hand it to Vertex AI, so jobs take any free block of the peered network. Reserve blocks large enough for all jobs instead of relying on it.",
      example: "vertex-range-a,vertex-range-b",
      find: 'gcloud compute addresses list --global --filter="purpose=VPC_PEERING" --format="value(name)"',
      group: "advanced",
      only: truthy("network"),
    }),
    encryption_spec_key_name: vertexEncryptionKey,
  });
export type VertexStepOperatorConfig = typeof VertexStepOperatorConfig;
