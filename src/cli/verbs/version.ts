import { ok } from "../../core/result.ts";
import type { Run } from "../command/context.ts";
import { facts } from "../values/named.ts";

/** `mlstack version`. */
export const run: Run = async ({ env: { version } }) =>
  ok({ kind: "record", value: facts({ version }), sections: [{ rows: [[`mlstack ${version}`]] }] });
