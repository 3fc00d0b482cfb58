import { BaseSandboxFlavor } from "mlstack";
import { DockerSandboxConfig, DockerSandboxSettings } from "./config.ts";

export class DockerSandboxFlavor extends BaseSandboxFlavor<DockerSandboxConfig> {
  readonly name = "docker";
  override readonly title = "Docker";
  override readonly summary =
    "Gives each session a container of its own on this machine; walls off files, shares the kernel.";
  override readonly details =
    "Docker must run where the step that opens sessions runs; inside a container that means mounting its socket. A session starts in about a second and sees neither your files nor your variables unless you pass them, but it has network access and no limits until you set them. It costs nothing beyond the machine. For code that might attack the kernel, or for more power than is here, take Modal.";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/sandboxes/docker";
  readonly configSchema = DockerSandboxConfig;
  override readonly settingsSchema = DockerSandboxSettings;
  override readonly traits = { local: true };
}
