import { BaseDeployerConfig, BaseDeployerSettings, optional, textMap, truthy, z } from "mlstack";
import { GoogleCredentialsConfig } from "../../shared/google.ts";

export const GcpDeployerSettings = z.object({
  location: z.string().default("europe-west3").meta({
    description: "Google Cloud region in which services are made, preferably near those who call them",
    details:
      "Deploying again with another region makes a new service and removes the old one, so that the address changes. Prices differ between regions.",
    example: "europe-west4",
    find: "gcloud run regions list",
    localFact: "gcp_region",
  }),
  service_account: optional(z.string()).meta({
    description: "Email of the identity that the deployed pipeline runs as when it reads artifacts and secrets",
    details:
      "Empty: the default account of Compute Engine. It needs the artifact bucket and, with use_secret_manager, the role Secret Manager Secret Accessor. Whoever deploys must be allowed to act as it.",
    example: "cloud-run@ml-prod-415812.iam.gserviceaccount.com",
    find: 'gcloud iam service-accounts list --format="value(email)"',
  }),
  allow_unauthenticated: z.boolean().default(true).meta({
    description: "Let callers in without a Google identity; auth_key is then all that protects the service",
    details:
      "Turned off, callers need the role Cloud Run Invoker and send an identity token, and ZenML trusts the state that Cloud Run reports instead of calling the service. Some organisations forbid open services by policy.",
    example: false,
  }),
  ...BaseDeployerSettings.shape,
  ingress: z.string().default("all").meta({
    description: "From where requests may come: all, internal, or internal-and-cloud-load-balancing",
    details:
      "With internal only your own VPCs get through. Any other word is taken as all without a warning, so check the spelling. Unless it is all, ZenML does not call the service to see whether it is healthy.",
    example: "internal",
  }),
  timeout_seconds: z.int().min(1).max(3600).default(300).meta({
    description: "Longest time that one request may take before the caller gets an error",
    details:
      "A pipeline that a request runs must end within it, so long pipelines need more. An hour is the most that Cloud Run allows. How long deploying may take is set by lcm_timeout.",
    example: 900,
    unit: "seconds",
  }),
  environment_variables: textMap()
    .optional()
    .meta({
      description: "Names and values that code inside the service sees, beside those that ZenML sets",
      details:
        "Where ZenML sets a variable of the same name, that one wins. Everybody who may look at the service in the console can read them, so passwords belong in secrets.",
      example: { LOG_LEVEL: "INFO", OMP_NUM_THREADS: "2" },
    }),
  labels: textMap()
    .optional()
    .meta({
      description: "Key-value pairs on services by which bills and lists in the console can be filtered",
      details:
        "Lowercase letters, digits, dashes and underscores, 63 characters each. ZenML adds its own, such as managed-by, which cannot be replaced.",
      example: { team: "vision", stage: "prod" },
    }),
  use_secret_manager: z.boolean().default(true).meta({
    description: "Keep sensitive variables, such as the server login, in Secret Manager instead of in plain view",
    details:
      "The API of Secret Manager must be on, and the deploying identity must be allowed to create secrets (role Secret Manager Admin). When that fails, the variable is set in plain text and only a warning says so.",
    example: false,
    group: "advanced",
  }),
  secret_name_prefix: z
    .string()
    .default("zenml-")
    .meta({
      description: "Text in front of the names of secrets in Secret Manager, to tell them from those of others",
      details:
        "The rest is the variable's name and the first eight characters of the deployment's id. Capitals and anything but letters, digits and dashes are replaced.",
      example: "ml-team-",
      only: truthy("use_secret_manager"),
      group: "advanced",
    }),
  service_name_prefix: z.string().default("zenml-").meta({
    description: "Text with which names of services in Cloud Run begin, so that you recognise yours",
    details:
      "The deployment's name and eight characters of its id follow, all in lowercase and cut to 49 characters. A change makes a new service with another address at the next deployment.",
    example: "ml-team-",
    group: "advanced",
  }),
  vpc_connector: optional(z.string()).meta({
    description: "Way from the service into a VPC, when it calls a database or server with a private address",
    details:
      "A Serverless VPC Access connector in the same region, by its whole name. It costs money while it exists. Empty: the service reaches public addresses only.",
    example: "projects/ml-prod-415812/locations/europe-west4/connectors/serving",
    find: 'gcloud compute networks vpc-access connectors list --region=REGION --format="value(name)"',
    group: "advanced",
  }),
  execution_environment: z.string().default("gen2").meta({
    description: "Which sandbox of Cloud Run starts containers: gen2 for full Linux, gen1 for quicker cold starts",
    details:
      "The second generation computes and talks to the network faster and wants at least 512 MiB of memory. Any other word than gen2 counts as gen1.",
    example: "gen1",
    group: "advanced",
  }),
  traffic_allocation: z
    .record(z.string(), z.int())
    .optional()
    .meta({
      description: "Percent of requests per revision, to try a new version on a few callers first",
      details:
        "Keys are revisions, or LATEST for the one that is being deployed; the numbers must add up to 100. Empty: LATEST gets all.",
      example: { LATEST: 10, "zenml-churn-1a2b3c4d-00007-xyz": 90 },
      unit: "percent",
      find: "gcloud run revisions list --service=SERVICE --region=REGION",
      group: "advanced",
    }),
  annotations: textMap()
    .optional()
    .meta({
      description: "Notes on services and their revisions for people and tools; nothing filters by them",
      details:
        "Longer and freer than labels. Cloud Run refuses keys of its own kind, such as those that begin with run.googleapis.com/.",
      example: { owner: "vision-team@example.com" },
      group: "advanced",
    }),
});

// What is set first stands first, the fields of every deployer among the settings.
export const GcpDeployerConfig = z
  .object(GoogleCredentialsConfig.shape)
  .extend(GcpDeployerSettings.shape)
  .extend(BaseDeployerConfig.shape);
export type GcpDeployerConfig = typeof GcpDeployerConfig;
