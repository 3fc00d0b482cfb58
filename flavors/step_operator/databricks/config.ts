import { BaseStepOperatorConfig } from "mlstack";
import { DatabricksClusterSettings, DatabricksCredentials, databricksHost } from "../../shared/databricks.ts";

export const DatabricksStepOperatorSettings = DatabricksClusterSettings;

export const DatabricksStepOperatorConfig = BaseStepOperatorConfig.extend({ host: databricksHost })
  .extend(DatabricksCredentials.shape)
  .extend(DatabricksStepOperatorSettings.shape);
export type DatabricksStepOperatorConfig = typeof DatabricksStepOperatorConfig;
