import { BaseDataValidatorConfig } from "mlstack";

export const EvidentlyDataValidatorConfig = BaseDataValidatorConfig.extend({});
export type EvidentlyDataValidatorConfig = typeof EvidentlyDataValidatorConfig;
