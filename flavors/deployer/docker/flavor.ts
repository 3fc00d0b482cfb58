import { BaseDeployerFlavor, checkedIn, requires } from "mlstack";
import { DockerDeployerConfig, DockerDeployerSettings } from "./config.ts";

export class DockerDeployerFlavor extends BaseDeployerFlavor<DockerDeployerConfig> {
  readonly name = "docker";
  override readonly title = "Docker";
  override readonly summary =
    "Serves a pipeline over HTTP from a container on this machine: close to production, without a cloud.";
  override readonly details =
    "Docker must run on the machine from which you deploy; there is nothing to log in to. The pipeline is built into an image first, so that missing packages show here and not in production, and the container goes on until you remove the deployment. It answers on all network interfaces of the machine: set auth_key where others can reach it. The local deployer starts faster since it builds nothing.";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/deployers/docker";
  readonly configSchema = DockerDeployerConfig;
  override readonly settingsSchema = DockerDeployerSettings;
  override readonly traits = { local: true };
  override readonly stackRules = checkedIn("deployers/docker/docker_deployer.py:166", requires("image_builder"));
}
