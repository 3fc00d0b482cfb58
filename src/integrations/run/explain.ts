import { type Failure, failure } from "../../core/failure.ts";
import type { FailedRun } from "./failedRun.ts";
import { faults } from "./faults.ts";

/** Says in plain words why pip or uv failed, and what to do. */
export function explainFailure(run: FailedRun): Failure {
  for (const { sign, with: too, code = "install-failed", message, hint, causes } of faults) {
    const found = sign.exec(run.output);
    if (found === null || too?.test(run.output) === false) continue;
    const parts = causes?.(run) ?? [];
    return failure(code, message(found, run), {
      hint: [hint?.(run), logText(run)].filter((part) => part !== undefined).join(" "),
      ...(parts.length === 0 ? {} : { causes: parts }),
    });
  }
  const last = lastWords(run.output);
  return failure("install-failed", `${run.tool} ended with ${run.status}${last === undefined ? "" : `: ${last}`}`, {
    ...(run.log === undefined ? {} : { hint: logText(run) ?? "" }),
  });
}

/** The last error that the tool told, else its last line. */
function lastWords(output: string): string | undefined {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  return (lines.findLast((line) => /^\s*(?:error|ERROR|fatal)\b/.test(line)) ?? lines.at(-1))?.trim();
}

function logText({ log }: FailedRun): string | undefined {
  return log === undefined ? undefined : `All that it said is in ${log}.`;
}
