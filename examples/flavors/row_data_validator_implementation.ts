import { BaseDataValidator, type CheckOptions, type ProfilingOptions } from "mlstack";
import type { RowDataValidatorConfig } from "./row_data_validator.ts";

/** A row of data: values by column. */
export type Row = Readonly<Record<string, unknown>>;

/** What is known of a column. */
export interface ColumnProfile {
  readonly rows: number;
  readonly missing: number;
}

/** What is wrong with a data set, a sentence each; empty: nothing. */
export interface RowResult {
  readonly problems: readonly string[];
}

export class RowDataValidator extends BaseDataValidator<RowDataValidatorConfig> {
  override async dataProfiling(
    dataset: readonly Row[],
    { signal }: ProfilingOptions = {},
  ): Promise<ReadonlyMap<string, ColumnProfile>> {
    const columns = new Set(dataset.flatMap((row) => Object.keys(row)));
    const profiles = [...columns].map((column): [string, ColumnProfile] => {
      signal?.throwIfAborted();
      return [column, { rows: dataset.length, missing: dataset.filter((row) => isMissing(row[column])).length }];
    });
    return new Map(profiles);
  }

  override async dataValidation(dataset: readonly Row[], options?: CheckOptions): Promise<RowResult> {
    const { required_columns: required, max_missing_share: share } = this.config;
    const profiles = await this.dataProfiling(dataset, options);
    const lacking = required.filter((column) => (profiles.get(column)?.missing ?? dataset.length) > 0);
    const sparse = [...profiles].filter(
      ([column, { rows, missing }]) => !required.includes(column) && missing > rows * share,
    );
    return {
      problems: [
        ...lacking.map((column) => `${column} is required and missing in some rows.`),
        ...sparse.map(([column, { rows, missing }]) => `${column} is missing in ${missing} of ${rows} rows.`),
      ],
    };
  }
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === "" || Number.isNaN(value);
}
