import {
  any,
  BaseDeployerFlavor,
  checkedIn,
  mustResolve,
  noLocalPath,
  noReference,
  not,
  onlyWhile,
  refuse,
  remoteRegistry,
  requires,
  startsWith,
  truthy,
} from "mlstack";
import { clusterAccess, contextIsKnown, contextLooksLocal, podsAreElsewhere } from "../../shared/kubernetesAccess.ts";
import { KubernetesDeployerConfig, KubernetesDeployerSettings } from "./config.ts";

export class KubernetesDeployerFlavor extends BaseDeployerFlavor<KubernetesDeployerConfig> {
  readonly name = "kubernetes";
  override readonly title = "Kubernetes";
  override readonly summary = "Serves pipelines as an HTTP service in a Kubernetes cluster, with probes and replicas.";
  override readonly details =
    "Needs a container registry and an image builder, the right to create namespaces, secrets, deployments and services, and a ZenML server that pods can reach. Log in with a linked service connector, a context of your kubeconfig, or from inside the cluster. By default each deployment gets a load balancer of the cloud, which is paid for and open to the network: set an auth key, or take ClusterIP and an Ingress with TLS. Pods run day and night; a serverless deployer costs less for a few calls a day.";
  override readonly integration = "kubernetes";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/deployers/kubernetes";
  override readonly connector = { resourceType: "kubernetes-cluster" };
  readonly configSchema = KubernetesDeployerConfig;
  override readonly settingsSchema = KubernetesDeployerSettings;
  // ZenML 0.98: integrations/kubernetes/flavors/kubernetes_deployer_flavor.py
  override readonly rules = [
    refuse({
      id: "readiness_probe_path_slash",
      if: not(startsWith("readiness_probe_path", ["/"])),
      message: "readiness_probe_path must start with a slash, such as /api/health.",
      fields: ["readiness_probe_path"],
    }),
    refuse({
      id: "liveness_probe_path_slash",
      if: not(startsWith("liveness_probe_path", ["/"])),
      message: "liveness_probe_path must start with a slash, such as /api/health.",
      fields: ["liveness_probe_path"],
    }),
    noReference("readiness_probe_path", "liveness_probe_path"),
    // `is_local` is asked when a component is registered, and looks at the context's name unless `local` says enough.
    mustResolve("kubernetes_context", { if: not(truthy("local")) }),
  ];
  override readonly traits = {
    remote: not(any(truthy("local"), contextLooksLocal)),
    local: any(truthy("local"), contextLooksLocal),
  };
  override readonly stackRules = checkedIn(
    "integrations/kubernetes/deployers/kubernetes_deployer.py:259",
    requires("image_builder", "container_registry"),
    clusterAccess({ or: ["incluster"], words: "turn on incluster or " }),
    contextIsKnown({ unless: "incluster" }),
    ...onlyWhile(podsAreElsewhere, noLocalPath, remoteRegistry),
  );
}
