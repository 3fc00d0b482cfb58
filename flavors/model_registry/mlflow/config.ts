import { BaseModelRegistryConfig } from "mlstack";

export const MLflowModelRegistryConfig = BaseModelRegistryConfig.extend({});
export type MLflowModelRegistryConfig = typeof MLflowModelRegistryConfig;
