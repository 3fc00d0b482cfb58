import { BaseDataValidatorConfig, BaseDataValidatorFlavor, z } from "mlstack";

export const RowDataValidatorConfig = BaseDataValidatorConfig.extend({
  required_columns: z
    .array(z.string())
    .default([])
    .meta({
      description: "Columns that every row must have a value in",
      example: ["customer_id", "amount"],
    }),
  max_missing_share: z.number().min(0).max(1).default(0.05).meta({
    description: "How many of the values of any other column may be missing",
    details: "0.05 means five of a hundred. A column that is above it is told as a problem.",
    example: 0.1,
  }),
});
export type RowDataValidatorConfig = typeof RowDataValidatorConfig;

export class RowDataValidatorFlavor extends BaseDataValidatorFlavor<RowDataValidatorConfig> {
  readonly name = "rows";
  override readonly title = "Rows";
  override readonly summary = "Counts what is missing in rows of data; needs no service.";
  readonly configSchema = RowDataValidatorConfig;
  override async implementation() {
    return (await import("./row_data_validator_implementation.ts")).RowDataValidator;
  }
}
