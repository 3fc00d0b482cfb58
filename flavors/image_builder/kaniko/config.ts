import { BaseImageBuilderConfig, freeform, optional, z } from "mlstack";

export const KanikoImageBuilderConfig = BaseImageBuilderConfig.extend({
  kubernetes_context: z.string().meta({
    description: "Cluster that lends a pod for each build, as the kubeconfig of this machine calls it",
    details:
      "Every machine that builds needs kubectl and a context with this name; a service connector cannot be linked. The user behind it must be allowed to create, read and delete pods.",
    example: "arn:aws:eks:eu-central-1:123456789012:cluster/ml-prod",
    find: "kubectl config get-contexts -o name",
    localFact: "kube_context",
  }),
  kubernetes_namespace: z.string().default("zenml-kaniko").meta({
    description: "Part of the cluster for the pods that build; make it before the first build",
    details:
      "It is not made for you: without `kubectl create namespace zenml-kaniko` builds fail. Secrets and service accounts named in other fields must lie in it.",
    example: "image-builds",
    find: "kubectl get namespaces",
    localFact: "kube_namespace",
    localFactOf: "kubernetes_context",
  }),
  service_account_name: optional(z.string()).meta({
    description: "Identity of the building pod, which may let it push to a registry without a password",
    details:
      "On EKS, GKE and AKS bind it to a role of the cloud that may write to the registry and, if the context goes there, read the artifact store. Empty: the namespace's default one.",
    example: "kaniko-builder",
    find: "kubectl get serviceaccounts -n zenml-kaniko",
  }),
  // ZenML 0.98: integrations/kaniko/image_builders/kaniko_image_builder.py, `build`.
  store_context_in_artifact_store: z.boolean().default(false).meta({
    description: "Pass the files for the image through the artifact store instead of through kubectl's input",
    details:
      "Safer with large contexts or shaky connections to the cluster. The pod must then be able to read the store, and Kaniko understands only s3:// and gs://, not Azure's. A local artifact store is refused.",
    example: true,
  }),
  env: z
    .array(freeform())
    .optional()
    .meta({
      description: "Variables of the building container, written as Kubernetes does, often for cloud logins",
      details:
        "Each entry has a name and a value or valueFrom. On AWS, AWS_SDK_LOAD_CONFIG and AWS_EC2_METADATA_DISABLED are common; on Google, GOOGLE_APPLICATION_CREDENTIALS with the path of a mounted key.",
      example: [{ name: "GOOGLE_APPLICATION_CREDENTIALS", value: "/secret/key.json" }],
    }),
  volumes: z
    .array(freeform())
    .optional()
    .meta({
      description: "Storage for the building pod, above all a secret with the registry's login",
      details:
        "Written as in a pod's spec. A volume does nothing until volume_mounts says where it appears in the container.",
      example: [
        {
          name: "docker-config",
          secret: { secretName: "regcred", items: [{ key: ".dockerconfigjson", path: "config.json" }] },
        },
      ],
      find: "kubectl get secrets -n zenml-kaniko",
    }),
  volume_mounts: z
    .array(freeform())
    .optional()
    .meta({
      description: "Places inside the building container at which its volumes are found",
      details:
        "Kaniko reads registry logins from /kaniko/.docker/config.json, so that a Docker configuration belongs there. Every name must be one of volumes, or Kubernetes rejects the pod.",
      example: [{ name: "docker-config", mountPath: "/kaniko/.docker/" }],
    }),
  executor_args: z
    .array(z.string())
    .optional()
    .meta({
      description: "Flags for the program that builds, for example to cache layers or to save memory",
      details:
        "They come behind --dockerfile, --context and --destination. --cache=true keeps layers in the registry and makes later builds faster; --compressed-caching=false helps pods that are killed for lack of memory.",
      example: ["--cache=true", "--compressed-caching=false"],
      find: "https://github.com/GoogleContainerTools/kaniko#additional-flags",
      group: "advanced",
    }),
  pod_running_timeout: z.int().positive().default(300).meta({
    description: "How long to wait until the building pod has started, before the build counts as failed",
    details:
      "Covers finding a node and pulling the executor, not the build itself. Raise it where the cluster first has to add a node.",
    example: 900,
    unit: "seconds",
    group: "advanced",
  }),
  env_from: z
    .array(freeform())
    .optional()
    .meta({
      description: "Config maps and secrets of the namespace whose keys all become variables of the build",
      details: "Shorter than one env entry per key. Where both set the same name, the single one in env wins.",
      example: [{ secretRef: { name: "aws-push-login" } }],
      find: "kubectl get secrets,configmaps -n zenml-kaniko",
      group: "advanced",
    }),
  executor_image: z.string().default("gcr.io/kaniko-project/executor:v1.9.1").meta({
    description: "Version of the Kaniko program, or a copy of it in a registry that the cluster may reach",
    details:
      "The default is an older release. A newer one, such as v1.23.2, builds faster and knows more flags; clusters without a way out need a mirror.",
    example: "gcr.io/kaniko-project/executor:v1.23.2",
    find: "https://github.com/GoogleContainerTools/kaniko/releases",
    group: "advanced",
  }),
});
export type KanikoImageBuilderConfig = typeof KanikoImageBuilderConfig;
