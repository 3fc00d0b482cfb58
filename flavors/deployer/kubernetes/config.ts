import { BaseDeployerConfig, BaseDeployerSettings, equal, optional, textMap, truthy, z } from "mlstack";
import { inclusterFirst, kubernetesContext, skipLocalValidations } from "../../shared/kubernetes.ts";
import { PodSettings } from "../../shared/podSettings.ts";

const seconds = "seconds";

/** How Kubernetes finds out whether requests may be sent to a pod. */
const readiness = z.object({
  readiness_probe_path: z.string().default("/api/health").meta({
    description: "Address in the server that is asked whether requests may be sent to it",
    details:
      "It begins with a slash. Change it only when the pipeline's DeploymentSettings give the API other paths, or when an image of yours brings its own server.",
    example: "/healthz",
    group: "advanced",
  }),
  readiness_probe_initial_delay: z.int().positive().default(10).meta({
    description: "How long after its start a container is first asked whether it can take requests",
    details: "Too short does no harm, the first checks merely fail; too long delays every update of the service.",
    example: 5,
    unit: seconds,
    group: "advanced",
  }),
  readiness_probe_period: z.int().positive().default(10).meta({
    description: "Time between two checks whether a server can take requests",
    details: "A small value takes a pod out of service sooner when it is overloaded, and puts it back sooner as well.",
    example: 5,
    unit: seconds,
    group: "advanced",
  }),
  readiness_probe_timeout: z.int().positive().default(5).meta({
    description: "How long the answer to such a check may take before it counts as failed",
    details:
      "Raise it when the model keeps all CPUs busy, so that even the health page answers late; else pods drop out of service under load, just when they are needed.",
    example: 10,
    unit: seconds,
    group: "advanced",
  }),
  readiness_probe_failure_threshold: z.int().positive().default(3).meta({
    description: "After how many failed checks in a row a pod receives no more requests",
    details: "The pod goes on running and is used again after the next good answer. Restarts are the liveness probe's.",
    example: 2,
    unit: "failures",
    group: "advanced",
  }),
});

/** How Kubernetes finds out whether a container hangs and must be started again. */
const liveness = z.object({
  liveness_probe_path: z.string().default("/api/health").meta({
    description: "Address in the server that is asked whether the process still works at all",
    details:
      "It begins with a slash. Take one that answers without the model: if it depends on something slow, a busy server is restarted and becomes slower still.",
    example: "/livez",
    group: "advanced",
  }),
  liveness_probe_initial_delay: z.int().positive().default(30).meta({
    description: "How long a container is left alone after its start, to load its model",
    details:
      "Together with period and failure threshold it bounds the start: by default a server that needs more than about a minute is restarted over and over (CrashLoopBackOff). Raise it for large models.",
    example: 180,
    unit: seconds,
    group: "advanced",
  }),
  liveness_probe_period: z.int().positive().default(10).meta({
    description: "Time between two checks that the process does not hang",
    details: "Times the failure threshold, this is how long a server that hangs stays unnoticed.",
    example: 30,
    unit: seconds,
    group: "advanced",
  }),
  liveness_probe_timeout: z.int().positive().default(5).meta({
    description: "How long the process may take to show that it works",
    details: "Be generous: a long prediction that blocks the server is no reason to end it in the middle.",
    example: 20,
    unit: seconds,
    group: "advanced",
  }),
  liveness_probe_failure_threshold: z.int().positive().default(3).meta({
    description: "After how many checks without an answer the container is ended and started anew",
    details: "Requests that it was working on are lost. Raise it when restarts come from load instead of from hanging.",
    example: 6,
    unit: "failures",
    group: "advanced",
  }),
});

export const KubernetesDeployerSettings = z.object({
  namespace: z.string().default("zenml-deployments").meta({
    description: "Part of the cluster that the service, its pods and its secret are put into",
    details:
      "It is created when it is not there and updated with each deployment, so the login needs rights on namespaces. A pipeline may choose another one for its own deployment.",
    example: "churn-serving",
    find: "kubectl get namespaces",
    localFact: "kube_namespace",
    localFactOf: "kubernetes_context",
  }),
  service_type: z.enum(["LoadBalancer", "NodePort", "ClusterIP"]).default("LoadBalancer").meta({
    description: "Who can reach it: the internet or company network, whoever reaches nodes, or only the cluster",
    details:
      "LoadBalancer costs a load balancer of the cloud per deployment and speaks plain HTTP. For a domain with TLS take ClusterIP and an Ingress among additional_resources; on kind or minikube take NodePort, as nothing there hands out addresses.",
    example: "ClusterIP",
  }),
  service_port: z.int().positive().default(8000).meta({
    description: "TCP number under which callers reach it, the same inside the container",
    details:
      "The server must listen on it: a value other than 8000 needs the same uvicorn_port in the pipeline's DeploymentSettings, else no probe is ever answered.",
    example: 8080,
  }),
  ...BaseDeployerSettings.shape,
  pod_settings: optional(PodSettings).meta({
    description: "GPU, memory, nodes, volumes and variables of the containers that answer requests",
    details:
      "Resources given here win over those of ResourceSettings, which also say how many replicas there are. Two of its fields are not used by deployments: image_pull_secrets, for which there is a field beside this one, and container_security_context.",
    example: { resources: { requests: { cpu: "1", memory: "4Gi" }, limits: { memory: "4Gi" } } },
  }),
  service_account_name: optional(z.string()).meta({
    description: "Identity with which the server reads models from a bucket or asks the cluster for something",
    details:
      "It must exist in the namespace of the deployment, which is often not the one that steps run in. Empty means the account called default there.",
    example: "model-reader",
    find: "kubectl get serviceaccounts -n NAMESPACE",
  }),
  image_pull_secrets: z
    .array(z.string())
    .optional()
    .meta({
      description: "Logins, kept in the cluster, with which nodes fetch the server's container",
      details:
        "Names of secrets in the namespace of the deployment (kubectl create secret docker-registry). Without the right one, pods hang in ImagePullBackOff; nodes of EKS, GKE and AKS often need none.",
      example: ["ghcr-login"],
      find: "kubectl get secrets -n NAMESPACE --field-selector type=kubernetes.io/dockerconfigjson",
    }),
  additional_resources: z
    .array(z.string())
    .optional()
    .meta({
      description: "Files with further manifests to apply as well: an Ingress, an autoscaler, a network policy",
      details:
        "Paths on the machine that deploys, or in a bucket. Each file may hold several documents and is filled in as a Jinja2 template that knows name, namespace, labels, image, replicas and settings. What is dropped from the list is removed with the next deployment.",
      example: ["k8s/ingress.yaml", "k8s/autoscaler.yaml"],
    }),
  strict_additional_resources: z
    .boolean()
    .default(true)
    .meta({
      description: "Whether one unreadable manifest among the extra ones stops the whole deployment",
      details:
        "Turned off, a file that is missing or cannot be filled in is skipped with a warning, and the service may go live without its network policy. What the cluster itself refuses fails in any case.",
      example: false,
      group: "advanced",
      only: truthy("additional_resources"),
    }),
  labels: textMap()
    .optional()
    .meta({
      description: "Key-value pairs on everything that a deployment creates, to select it or share out its cost",
      details:
        "They stand on the namespace, the deployment, its pods and the service. Keys that ZenML uses itself (app, managed-by, zenml-deployment-id) are better left alone.",
      example: { team: "churn", env: "prod" },
      group: "advanced",
    }),
  annotations: textMap()
    .optional()
    .meta({
      description: "Notes on the serving pods for tools that read them, above all for collecting metrics",
      details:
        "They stand on pods only. A load balancer is configured by annotations of the service, which take a service template of your own (custom_service_template_file).",
      example: { "prometheus.io/scrape": "true", "prometheus.io/port": "8000" },
      group: "advanced",
    }),
  image_pull_policy: z.string().default("IfNotPresent").meta({
    description: "When nodes fetch the container from the registry: Always, IfNotPresent or Never",
    details:
      "IfNotPresent keeps an old copy when a tag is used again for new content; Always asks the registry at each start. Never is for images that were loaded into a local cluster. Any other word is refused by the cluster, not before.",
    example: "Always",
    group: "advanced",
  }),
  command: optional(z.array(z.string())).meta({
    description: "What the container starts in place of ZenML's own server for pipelines",
    details:
      "One entry per word, as nothing splits it at blanks. Whatever starts must answer the probes and listen on service_port; without args it receives those of ZenML's server.",
    example: ["python", "-m", "company.serve"],
    group: "advanced",
  }),
  args: optional(z.array(z.string())).meta({
    description: "What is passed to the program that the container starts",
    details:
      "Empty passes the ids of deployment and snapshot, without which ZenML's server cannot load the pipeline. Set it only together with command.",
    example: ["--workers", "4"],
    group: "advanced",
  }),
  ...readiness.shape,
  ...liveness.shape,
  atomic_provision: z.boolean().default(false).meta({
    description: "Delete again what was created when a part of it is refused, instead of leaving it to look at",
    details:
      "It acts when the cluster refuses a manifest, not when pods fail to become ready later. On an update it also takes down what was there before, so use it for first deployments.",
    example: true,
    group: "advanced",
  }),
  custom_deployment_template_file: optional(z.string()).meta({
    description: "Jinja2 file to render the Deployment from, when no field here does what you need",
    details:
      "A path on the machine that deploys, or in a bucket. Begin with a copy of ZenML's own deployment.yaml.j2 and keep the labels managed-by and zenml-deployment-id, by which pods are found. Fields that your file does not mention have no effect.",
    example: "k8s/deployment.yaml.j2",
    group: "advanced",
  }),
  custom_service_template_file: optional(z.string()).meta({
    description: "Jinja2 file to render the Service from, for instance with annotations for a load balancer",
    details:
      "A path on the machine that deploys, or in a bucket; begin with a copy of ZenML's own service.yaml.j2. The usual reason is an internal load balancer or a fixed address.",
    example: "k8s/service.yaml.j2",
    group: "advanced",
  }),
  wait_for_load_balancer_timeout: z
    .int()
    .nonnegative()
    .default(150)
    .meta({
      description: "How long to wait until the cloud has given the service its public address",
      details:
        "0 does not wait. If none came in time, there is a warning and the deployment has no URL yet; zenml deployment refresh fetches it later. lcm_timeout and ten minutes are upper limits.",
      example: 300,
      unit: seconds,
      group: "advanced",
      only: equal("service_type", "LoadBalancer"),
    }),
  deployment_ready_check_interval: z.int().positive().default(2).meta({
    description: "Time between two checks whether all pods of the new version are up",
    details: "Raise it when many deployments at once are too much for the API server; lcm_timeout ends the wait.",
    example: 5,
    unit: seconds,
    group: "advanced",
  }),
});

// What is set first stands first, the fields of every deployer among the settings.
export const KubernetesDeployerConfig = z
  .object({ kubernetes_context: kubernetesContext })
  .extend(KubernetesDeployerSettings.shape)
  .extend(BaseDeployerConfig.shape)
  .extend({
    local: z.boolean().default(false).meta({
      description: "Deploy into a cluster on this machine, beside components that only this machine can reach",
      details:
        "Assumed without being set when the context's name contains kind-, k3d-, minikube, docker-desktop, colima or rancher-desktop. It only lifts the check: folders of this machine are not mounted into pods.",
      example: true,
    }),
    incluster: inclusterFirst,
    skip_local_validations: skipLocalValidations,
  });
export type KubernetesDeployerConfig = typeof KubernetesDeployerConfig;
