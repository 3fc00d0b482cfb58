import type { FlavorTests } from "mlstack";
import type { RowDataValidator } from "./row_data_validator_implementation.ts";

const rows = [
  { customer: 1, amount: 10 },
  { customer: 2, amount: null },
];

/** Run by: mlstack flavor test flavors/row_data_validator.ts */
export const tests: FlavorTests = {
  "a share is between 0 and 1": async ({ check, equal }) => {
    const { problems } = await check({ max_missing_share: 5 });
    equal(
      problems.map(({ field }) => field),
      ["max_missing_share"],
    );
  },
  "says what is missing": async ({ component, equal }) => {
    const validator = await component<RowDataValidator>({ required_columns: ["amount"] });
    equal(await validator.dataValidation(rows), { problems: ["amount is required and missing in some rows."] });
  },
  "lets some values be missing": async ({ component, equal }) => {
    const validator = await component<RowDataValidator>({ max_missing_share: 0.5 });
    equal(await validator.dataValidation(rows), { problems: [] });
  },
};
