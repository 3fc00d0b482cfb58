import { BaseSandboxFlavor } from "mlstack";
import { KubernetesSandboxConfig, KubernetesSandboxSettings } from "./config.ts";

export class KubernetesSandboxFlavor extends BaseSandboxFlavor<KubernetesSandboxConfig> {
  readonly name = "kubernetes";
  override readonly title = "Kubernetes";
  override readonly summary = "Runs the commands of a sandbox session in a pod of your Kubernetes cluster.";
  override readonly details =
    "Needs a namespace and the right to create pods in it and to run commands in them (pods/exec). Log in with a linked service connector, a context of your kubeconfig, or from inside the cluster. A session is one pod that idles until it is destroyed, on hardware that you pay for anyway; with the usual container runtime, its code shares the node's kernel. For a few commands on your own machine, the Docker sandbox is enough.";
  override readonly integration = "kubernetes";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/sandboxes/kubernetes";
  override readonly connector = { resourceType: "kubernetes-cluster" };
  // ZenML 0.98: integrations/kubernetes/flavors/kubernetes_sandbox_flavor.py
  readonly configSchema = KubernetesSandboxConfig;
  override readonly settingsSchema = KubernetesSandboxSettings;
  override readonly traits = { remote: true };
}
