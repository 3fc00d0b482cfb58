import { BaseModelDeployerConfig, BaseModelDeployerFlavor, optional, secretField, trimEnd, z } from "mlstack";

export const TorchServeModelDeployerConfig = BaseModelDeployerConfig.extend({
  management_url: z.string().meta({
    description: "Address of TorchServe's management API, which adds and removes models",
    example: "http://torchserve.example.com:8081",
  }),
  inference_url: z.string().meta({
    description: "Address of TorchServe's inference API, which answers with predictions",
    example: "http://torchserve.example.com:8080",
  }),
  management_key: optional(secretField()).meta({
    description: "Management key; leave it out where the token authorization of TorchServe is off",
    example: "{{torchserve.management_key}}",
    find: "key_file.json in the folder that TorchServe was started in",
  }),
  workers: z.int().min(1).default(1).meta({
    description: "Processes that answer for each model at the same time",
    example: 2,
    unit: "workers",
  }),
});
export type TorchServeModelDeployerConfig = typeof TorchServeModelDeployerConfig;

export class TorchServeModelDeployerFlavor extends BaseModelDeployerFlavor<TorchServeModelDeployerConfig> {
  readonly name = "torchserve";
  override readonly title = "TorchServe";
  override readonly summary = "Serves PyTorch models, packed as .mar files, from a TorchServe that runs already.";
  readonly configSchema = TorchServeModelDeployerConfig;
  override readonly rules = [
    trimEnd({ id: "management_slash", field: "management_url", characters: "/" }),
    trimEnd({ id: "inference_slash", field: "inference_url", characters: "/" }),
  ];
  override async implementation() {
    return (await import("./torchserve_model_deployer_implementation.ts")).TorchServeModelDeployer;
  }
}
