import { all, BaseModelDeployerFlavor, checkedIn, not, own, refuseStack, truthy } from "mlstack";
import { HuggingFaceModelDeployerConfig } from "./config.ts";

export class HuggingFaceModelDeployerFlavor extends BaseModelDeployerFlavor<HuggingFaceModelDeployerConfig> {
  readonly name = "huggingface";
  override readonly title = "Hugging Face Inference Endpoints";
  override readonly summary = "Serves models of the Hugging Face Hub on machines that Hugging Face runs and bills.";
  override readonly details =
    "Needs an account with a payment method and a token that may manage Inference Endpoints; service connectors do not fit. Which model runs, and on what hardware, the step that deploys says in its HuggingFaceServiceConfig: the fields for it here are a note. Machines are billed by the minute while they are up, so set min_replica to 0 for rare requests. The model has to lie on the Hub; for others there are Seldon Core, BentoML and Databricks.";
  override readonly integration = "huggingface";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/model-deployers/huggingface";
  readonly configSchema = HuggingFaceModelDeployerConfig;
  override readonly stackRules = checkedIn(
    "integrations/huggingface/model_deployers/huggingface_model_deployer.py:62",
    refuseStack({
      id: "no_token_or_secret_name",
      if: own(all(not(truthy("token")), not(truthy("secret_name")))),
      message: "{flavor} cannot log in: set token, or secret_name.",
      fields: ["token", "secret_name"],
    }),
  );
}
