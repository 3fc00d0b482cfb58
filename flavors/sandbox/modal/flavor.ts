import { BaseSandboxFlavor } from "mlstack";
import { tokenPair } from "../../shared/modal.ts";
import { ModalSandboxConfig, ModalSandboxSettings } from "./config.ts";

export class ModalSandboxFlavor extends BaseSandboxFlavor<ModalSandboxConfig> {
  readonly name = "modal";
  override readonly title = "Modal";
  override readonly summary = "Runs untrusted or generated code in isolated containers at Modal, with GPUs on demand.";
  override readonly details =
    "You need a Modal account and a login: modal setup on the machine that opens sessions, or an API token here. Code runs far from your machine and network, which makes this the safest of the three for what a model wrote; Docker isolates less, local not at all. Sessions are billed by the second until they are destroyed or time out. Images of the stack's container registry are pulled with its credentials, others must be public.";
  override readonly integration = "modal";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/sandboxes/modal";
  readonly configSchema = ModalSandboxConfig;
  override readonly settingsSchema = ModalSandboxSettings;
  override readonly rules = [tokenPair];
  override readonly traits = { remote: true };
}
