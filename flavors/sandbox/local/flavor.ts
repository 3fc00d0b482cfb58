import { BaseSandboxFlavor } from "mlstack";
import { LocalSandboxConfig, LocalSandboxSettings } from "./config.ts";

export class LocalSandboxFlavor extends BaseSandboxFlavor<LocalSandboxConfig> {
  readonly name = "local";
  override readonly title = "Local";
  override readonly summary =
    "Runs commands as plain processes in a temporary folder: no protection at all, only for trusted code.";
  override readonly details =
    "Needs nothing and starts at once, which makes it right for writing and testing an agent's tools. Commands run as the account of the step, on its machine: they can read and delete your files and use your network. Never let it run what a model or a stranger wrote; Docker and Modal have the same interface and keep such code away from you.";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/sandboxes/local";
  readonly configSchema = LocalSandboxConfig;
  override readonly settingsSchema = LocalSandboxSettings;
  override readonly traits = { local: true };
}
