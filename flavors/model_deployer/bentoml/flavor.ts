import { BaseModelDeployerFlavor } from "mlstack";
import { keepsServicesHere } from "../../shared/localModelServer.ts";
import { BentoMLModelDeployerConfig } from "./config.ts";

export class BentoMLModelDeployerFlavor extends BaseModelDeployerFlavor<BentoMLModelDeployerConfig> {
  readonly name = "bentoml";
  override readonly title = "BentoML";
  override readonly summary =
    "Serves Bentos on this machine, as a process or a container; to try what is shipped later.";
  override readonly details =
    "Needs a step that packs model and service code into a Bento; the deployer starts it in the background, or in a container when Docker is there. Nothing to log in to. It does not scale and ends with the machine: take the finished Bento to your cluster or to BentoCloud for production. Unlike MLflow it takes models of any library, and you write the interface yourself.";
  override readonly integration = "bentoml";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/model-deployers/bentoml";
  readonly configSchema = BentoMLModelDeployerConfig;
  override readonly traits = keepsServicesHere;
}
