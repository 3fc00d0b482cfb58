import { optional, z } from "mlstack";

/** Which Google Cloud project pays, and who logs in. ZenML 0.98: integrations/gcp/google_credentials_mixin.py. */
export const GoogleCredentialsConfig = z.object({
  project: optional(z.string()).meta({
    description: "Google Cloud project that does the work and is billed; empty: that of the login",
    details:
      "Give the id, not the display name or the number. Set it when the key file or the login of this machine belongs elsewhere; a linked service connector brings its own and this value is then ignored.",
    example: "ml-prod-415812",
    find: 'gcloud projects list --format="value(projectId)"',
    localFact: "gcloud_project",
  }),
  service_account_path: optional(z.string()).meta({
    description: "Key file to log in with, on the machine that starts runs; empty: the login of that machine",
    details:
      "A JSON file with the key of a service account, ignored when a service connector is linked. Leave it empty where gcloud auth application-default login was run or the machine has a service account: a key file does not expire by itself and is easily copied.",
    example: "/home/me/keys/zenml-runner.json",
    find: "Google Cloud console › IAM & Admin › Service Accounts › NAME › Keys",
    group: "advanced",
  }),
});
