import { BaseStepOperatorConfig, optional, passwordField, textMap, z } from "mlstack";
import { Compute } from "./compute.ts";
import { Mounts } from "./mounts.ts";
import { Exposure } from "./ports.ts";
import { Scheduling } from "./scheduling.ts";
import { SecurityContext } from "./security.ts";

const Pod = z.object({
  working_dir: optional(z.string()).meta({
    description: "Folder in which the code starts; empty: the one that the image names",
    details:
      "ZenML puts the code of a pipeline into /app and starts it there. Change it only for images that you build yourself with the code elsewhere.",
    example: "/workspace",
    group: "advanced",
  }),
  labels: optional(textMap()).meta({
    description: "Key-value pairs on the pods, by which dashboards and cost reports pick them out",
    details:
      "Values have at most 63 characters: letters, digits, dashes, dots and underscores. Kubernetes rejects anything else, which shows only when a step starts.",
    example: { team: "vision", "cost-center": "4711" },
    group: "advanced",
  }),
  annotations: optional(textMap()).meta({
    description: "Notes on the pods for add-ons of the cluster, such as a metrics collector",
    details:
      "Nothing can be selected by them, so they take any text. ZenML adds the id of whoever started the run and overwrites a note with the same key.",
    example: { "prometheus.io/scrape": "true", "prometheus.io/port": "9100" },
    group: "advanced",
  }),
  security_context: optional(SecurityContext).meta({
    description: "User, groups and rights of the containers, for clusters that restrict them",
    details:
      "Leave it empty unless volumes demand a certain user or the cluster rejects pods. Policies of the project can forbid values, and then the step fails when it is submitted.",
    example: { uid_gid_source: "custom", run_as_uid: 1000, run_as_gid: 1000 },
    group: "advanced",
  }),
  workload_template_id: optional(z.string()).meta({
    description: "UUID of a template in Run:ai that adds what this component does not say",
    details:
      "The name of a template does not work. Both are merged, and GPUs, processors and memory always come from here, since those fields have defaults.",
    example: "3f1c5b0e-9a54-4c1e-8d4b-2f7a6c0d9e11",
    find: "runai template list -A --json",
    group: "advanced",
  }),
});

export const RunaiStepOperatorSettings = z.object({
  ...Compute.shape,
  ...Scheduling.shape,
  ...Mounts.shape,
  ...Pod.shape,
  ...Exposure.shape,
});

export const RunaiStepOperatorConfig = BaseStepOperatorConfig.extend({
  runai_base_url: z.string().meta({
    description: "Where the control plane is: https://acme.run.ai, without the path of a page",
    details:
      "The same for everybody in your organisation; self-hosted installations have a host of their own. It begins with http:// or https:// and ends before any ? or #; slashes at the end are dropped.",
    example: "https://acme.run.ai",
    find: "Address bar of the browser when Run:ai is open",
  }),
  project_name: z.string().meta({
    description: "Owner of the quota that steps use, spelled exactly as Run:ai shows it",
    details:
      "It must exist and be open to the client below. A wrong one fails with the first step, and the message lists the existing ones.",
    example: "vision-training",
    find: "runai project list",
  }),
  client_id: passwordField().meta({
    description: "Id of the application, called service account in newer versions, that submits steps",
    details:
      "Give it a role that may create trainings in the project, such as L1 researcher. Unlike a personal access key it goes on working when somebody leaves the team.",
    example: "{{runai.client_id}}",
    find: "Run:ai › Access › Applications (newer versions: Service accounts)",
  }),
  client_secret: passwordField().meta({
    description: "Password that belongs to the client id, shown once when it is made",
    details:
      "It cannot be looked up again. A new one is made in the same place; from then on the old one no longer works.",
    example: "{{runai.client_secret}}",
    find: "Run:ai › Access › Applications › Regenerate client secret",
  }),
  cluster_name: optional(z.string()).meta({
    description: "Where to run when the project is not tied to one place; empty: the first that is found",
    details:
      "A project that belongs to a cluster always runs there: another name here causes a warning and is ignored.",
    example: "gpu-frankfurt",
    find: "runai cluster list",
  }),
  image_pull_secret_name: optional(z.string()).meta({
    description: "Kubernetes secret with the login of a private registry, which nodes need for the step's image",
    details:
      "It must exist in the project's namespace. Leave it empty when the registry is public or nodes pull without a login; otherwise steps hang with ImagePullBackOff.",
    example: "dockerregistry-team-ecr",
    find: "kubectl get secrets -n runai-PROJECT --field-selector type=kubernetes.io/dockerconfigjson",
  }),
})
  .extend(RunaiStepOperatorSettings.shape)
  .extend({
    monitoring_interval: z.number().positive().default(30).meta({
      description: "Time between two requests to Run:ai for the state of a step",
      details:
        "A step that ended is noticed that much later. Short pauses with many steps at once put load on the control plane, which may then reject some of them.",
      example: 10,
      unit: "seconds",
      group: "advanced",
    }),
    delete_on_failure: z.boolean().default(false).meta({
      description: "Remove workloads that failed or took too long, with their events and logs",
      details:
        "They are stopped in any case and cost nothing more. Keep it off as long as you want to see in Run:ai what went wrong.",
      example: true,
      group: "advanced",
    }),
  });
export type RunaiStepOperatorConfig = typeof RunaiStepOperatorConfig;
