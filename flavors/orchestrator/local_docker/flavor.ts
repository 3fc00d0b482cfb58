import { BaseOrchestratorFlavor, checkedIn, requires } from "mlstack";
import { LocalDockerOrchestratorConfig, LocalDockerOrchestratorSettings } from "./config.ts";

export class LocalDockerOrchestratorFlavor extends BaseOrchestratorFlavor<LocalDockerOrchestratorConfig> {
  readonly name = "local_docker";
  override readonly title = "Local Docker";
  override readonly summary = "Runs each step in a container on this machine, one after the other; tries images out.";
  override readonly details =
    "Docker must run on this machine; no login is needed unless images come from a private registry. Each step has only what its image holds, so that a forgotten requirement shows here before it does on a cluster. Steps use the local artifact store as well as remote ones. It does not run steps side by side, and it ignores schedules.";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/orchestrators/local-docker";
  readonly configSchema = LocalDockerOrchestratorConfig;
  override readonly settingsSchema = LocalDockerOrchestratorSettings;
  override readonly traits = { local: true };
  override readonly stackRules = checkedIn(
    "orchestrators/local_docker/local_docker_orchestrator.py:81",
    requires("image_builder"),
  );
}
