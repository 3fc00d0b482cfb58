import { BaseDataValidatorConfig } from "mlstack";

export const DeepchecksDataValidatorConfig = BaseDataValidatorConfig.extend({});
export type DeepchecksDataValidatorConfig = typeof DeepchecksDataValidatorConfig;
