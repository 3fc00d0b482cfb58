import { all, any, equal, isNull, optional, refuse, truthy, z } from "mlstack";

/** How long the SDK of Kubeflow Pipelines waits for a run. ZenML 0.98: `wait_for_run_completion` is called for synchronous runs only. */
export const runTimeout = z
  .int()
  .default(1200)
  .meta({
    description: "How long to wait for a run to end before the wait is given up",
    details:
      "Only counts when runs are waited for; the run itself goes on in the cluster. The default of 20 minutes is short for training, so raise it or do not wait.",
    example: 7200,
    unit: "seconds",
    only: equal("synchronous", true),
  });

/** Whose runs they are, where an installation serves several teams. */
export const userNamespace = optional(z.string()).meta({
  description: "Profile of a multi-user installation in which experiments and runs are made",
  details:
    "Each profile is a namespace of its own, and the login must be a member of it. Leave it empty for installations without profiles; with them, a run without one is refused.",
  example: "team-vision",
  find: "kubectl get profiles",
  localFact: "kube_namespace",
  localFactOf: "kubernetes_context",
});

/** A user name without a password, or the other way round, logs nobody in. ZenML 0.98: `_validate_and_migrate_pod_settings` of both flavors. */
export const clientCredentialsPair = refuse({
  id: "client_credentials_pair",
  if: any(
    all(truthy("client_username"), isNull("client_password")),
    all(truthy("client_password"), isNull("client_username")),
  ),
  message: "client_username and client_password must be set together.",
  fields: ["client_username", "client_password"],
  raw: true,
});
