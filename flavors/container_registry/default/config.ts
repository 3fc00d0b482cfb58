import { BaseContainerRegistryConfig } from "mlstack";

export const DefaultContainerRegistryConfig = BaseContainerRegistryConfig.extend({});
export type DefaultContainerRegistryConfig = typeof DefaultContainerRegistryConfig;
