import { all, any, connected, contains, knownContext, not, own, ownHas, refuseStack, truthy } from "mlstack";

/** A flavor that logs in to a cluster, and the fields beside kubernetes_context that are another way to do so. */
interface ClusterAccess {
  /** Fields that say where else to go, or that the own pod's account is taken. */
  readonly or: readonly string[];
  /** How the sentence calls these ways: "turn on incluster". */
  readonly words: string;
}

/** A component must have some way into its cluster: a service connector, a context, or one of its own. */
export function clusterAccess({ or, words }: ClusterAccess) {
  return refuseStack({
    id: "no_cluster_access",
    // ZenML reads the context first, so that a reference there must lead somewhere even when a connector is linked.
    if: all(not(own(truthy("kubernetes_context"))), not(connected()), ...or.map((field) => not(own(truthy(field))))),
    message: `{flavor} has no way into a cluster: set kubernetes_context, ${words}link a service connector.`,
    fields: ["kubernetes_context", ...or],
  });
}

/** A context that the component logs in with must be in the kubeconfig. `unless`: a field that makes it look at none. */
export function contextIsKnown({ unless }: { readonly unless?: string } = {}) {
  return refuseStack({
    id: "kube_context_unknown",
    if: all(
      not(connected()),
      ...(unless === undefined ? [] : [not(own(truthy(unless)))]),
      own(truthy("kubernetes_context")),
      not(knownContext("kubernetes_context")),
    ),
    message:
      "The kubeconfig of this machine has no context {value}, which {flavor} logs in with; name one of its contexts or link a service connector.",
    fields: ["kubernetes_context"],
  });
}

/** The pods are elsewhere, and nobody says that they reach what is local all the same. */
export const podsAreElsewhere = all(not(own(truthy("skip_local_validations"))), not(ownHas("local")));

/** The name of the context is one that programs give to a cluster on this machine. ZenML 0.98: integrations/kubernetes/flavors/kubernetes_deployer_flavor.py. */
export const contextLooksLocal = any(
  ...["k3d-", "kind-", "minikube", "docker-desktop", "colima", "rancher-desktop"].map((name) =>
    contains("kubernetes_context", name, { ignoreCase: true }),
  ),
);
