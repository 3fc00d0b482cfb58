import { BaseDeployerFlavor, checkedIn, not, own, present, refuseStack, truthy } from "mlstack";
import { HuggingFaceDeployerConfig, HuggingFaceDeployerSettings } from "./config.ts";

export class HuggingFaceDeployerFlavor extends BaseDeployerFlavor<HuggingFaceDeployerConfig> {
  readonly name = "huggingface";
  override readonly title = "Hugging Face Spaces";
  override readonly summary =
    "Serves a pipeline as a Docker Space of Hugging Face; quick to share, with GPUs to rent by the minute.";
  override readonly details =
    "You need a Hugging Face account with a token that may write, and an artifact store and container registry outside your machine. Spaces pull without a login, so the image must be public: never build secrets into it; ZenML hands its own over as secrets of the Space. One container answers all callers; for scaling out take one of the cloud deployers.";
  override readonly integration = "huggingface";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/deployers/huggingface";
  readonly configSchema = HuggingFaceDeployerConfig;
  override readonly settingsSchema = HuggingFaceDeployerSettings;
  override readonly stackRules = checkedIn(
    "integrations/huggingface/deployers/huggingface_deployer.py:85",
    refuseStack({
      id: "no_token",
      if: not(own(truthy("token"))),
      message: "{flavor} cannot log in: set token to a Hugging Face token that may write.",
      fields: ["token"],
    }),
    refuseStack({
      id: "no_container_registry",
      if: not(present("container_registry")),
      message: "{flavor} needs a container registry in the stack.",
    }),
  );
}
