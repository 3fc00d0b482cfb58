import type { Failure } from "../../../core/failure.ts";
import { type Finding, findingOf } from "../../../core/finding.ts";
import { ok } from "../../../core/result.ts";
import { environmentText } from "../../../usecases/integration/environment.ts";
import { listIntegrations } from "../../../usecases/integration/list.ts";
import { given } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { integrationColumns, integrationValue } from "../../values/integration.ts";
import { pythonOf } from "./pythonOf.ts";

/** `mlstack integration list`. */
export const run: Run = async ({ env, parsed }) => {
  const found = await listIntegrations(env, { ...pythonOf(parsed), installed: given(parsed, "installed") });
  if (!found.ok) return found;
  const { integrations, environment, unknown } = found.value;
  return ok({
    kind: "list",
    items: integrations.map(integrationValue),
    total: integrations.length,
    columns: integrationColumns,
    empty: "No integration is wholly installed.",
    ...(unknown === undefined ? {} : { findings: [notKnown(unknown)] }),
    ...(environment === undefined ? {} : { notes: [`Environment: ${environmentText(environment)}.`] }),
  });
};

/** Where none is active nothing is wrong; where one is named that is gone, something is. */
function notKnown(why: Failure): Finding {
  const isNone = why.code === "no-environment";
  const about = findingOf(why, isNone ? "info" : "warning");
  return { ...about, message: `${about.message} What is installed is not known.` };
}
