import { BaseModelDeployerFlavor } from "mlstack";
import { keepsServicesHere } from "../../shared/localModelServer.ts";
import { VLLMModelDeployerConfig } from "./config.ts";

export class VLLMModelDeployerFlavor extends BaseModelDeployerFlavor<VLLMModelDeployerConfig> {
  readonly name = "vllm";
  override readonly title = "vLLM";
  override readonly summary =
    "Serves a large language model with vLLM on this machine, behind an OpenAI-compatible API.";
  override readonly details =
    "Needs Linux and, for all but tiny models, a GPU whose memory holds the weights. The step that deploys names the model on the Hugging Face Hub; for gated ones set HF_TOKEN where the step runs, otherwise there is nothing to log in to. It is one process on one machine and ends with it: for others to rely on, take Hugging Face Inference Endpoints, which can run vLLM too.";
  override readonly integration = "vllm";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/model-deployers/vllm";
  readonly configSchema = VLLMModelDeployerConfig;
  override readonly traits = keepsServicesHere;
}
