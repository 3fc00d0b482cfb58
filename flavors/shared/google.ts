import { optional, z } from "mlstack";

/** Which Google Cloud project pays, and who logs in. ZenML 0.98: integrations/gcp/google_credentials_mixin.py. */
export const GoogleCredentialsConfig = z.object({
  project: optional(z.string()).meta({
    description: "Google Cloud account unit that is billed and whose APIs are used; empty: that of the login",
    details:
      "Give its id, not its display name or number. Without it, the project of the service connector, of the key file or of the machine's gcloud login is taken.",
    example: "ml-prod-415812",
    find: 'gcloud projects list --format="value(projectId)"',
    localFact: "gcloud_project",
  }),
  service_account_path: optional(z.string()).meta({
    description: "Key file to log in with, on the machine that starts runs; empty: the login that is there",
    details:
      "A JSON file with the key of a service account. Leave it empty when a service connector is linked or the machine is logged in with gcloud: a key file never expires and is easily copied.",
    example: "/home/me/keys/zenml-runner.json",
    find: "gcloud iam service-accounts keys create key.json --iam-account=NAME@PROJECT.iam.gserviceaccount.com",
    group: "advanced",
  }),
});
