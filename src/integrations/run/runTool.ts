import { type Failure, type FailureCode, failure } from "../../core/failure.ts";
import type { SharedRequirement } from "../../core/python/sharedRequirement.ts";
import type { PackageVersion, ToolProgress } from "../../core/python/toolProgress.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { runInGroup } from "../../platform/processGroup.ts";
import { brokenBy } from "./broken.ts";
import { explainFailure } from "./explain.ts";
import { pipReader } from "./pipProgress.ts";
import { openRunLog } from "./runLog.ts";
import type { CommandLine, Target, Tool } from "./tool.ts";
import { toolVariables } from "./toolVariables.ts";
import { uvReader } from "./uvProgress.ts";

/** A run of pip or uv. */
export interface ToolRun {
  readonly tool: Tool["kind"];
  readonly command: CommandLine;
  readonly target: Target;
  /** What it was asked for, to explain what fails; none where packages are removed. */
  readonly requirements: readonly SharedRequirement[];
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The folder of the logs. */
  readonly logs: string;
  /** Takes secrets out of a line before it is shown or kept. */
  readonly redact: (text: string) => string;
  readonly follower: RunFollower;
}

/** Who watches a run. */
export interface RunFollower {
  /** Told every line as it comes, as the program printed it: not safe to show as it is. */
  readonly onLine?: (line: string) => void;
  readonly onProgress?: (progress: ToolProgress) => void;
  /** It is no longer wanted. */
  readonly signal?: AbortSignal;
}

/** What a run did. */
export interface RunOutcome {
  readonly added: readonly PackageVersion[];
  readonly removed: readonly PackageVersion[];
  /** Installed packages that no longer get what they need, as the tool says it. */
  readonly broken: readonly string[];
  readonly log: string | undefined;
}

/** The last lines are kept for explanations; the log has all. */
const keptLines = 2000;

/** Runs pip or uv to its end. Errors: interrupted, not-found (the program is gone), and all that `explainFailure` tells. */
export async function runTool(run: ToolRun): Promise<Result<RunOutcome>> {
  const { tool, command, target, requirements, follower, redact } = run;
  const read = tool === "uv" ? uvReader() : pipReader();
  const log = openRunLog(run.logs, tool, command);
  const lines: string[] = [];
  const added: PackageVersion[] = [];
  const removed: PackageVersion[] = [];
  const end = await runInGroup({
    ...command,
    environment: toolVariables(run.variables),
    ...(follower.signal === undefined ? {} : { signal: follower.signal }),
    onLine: (text) => {
      const line = redact(text);
      const news = read(line);
      if (news.progress !== undefined) follower.onProgress?.(news.progress);
      added.push(...(news.added ?? []));
      removed.push(...(news.removed ?? []));
      if (news.isCounter === true) return;
      log.write(line);
      if (lines.push(line) > keptLines) lines.shift();
      follower.onLine?.(line);
    },
  });
  log.close();
  const output = lines.join("\n");
  switch (end.kind) {
    case "stopped":
      return err(stopped(log.path, follower.signal));
    case "not-started":
      return err(notStarted(command.program, end.code));
    case "ended":
      return end.status === 0
        ? ok({ added, removed, broken: brokenBy(output), log: log.path })
        : err(explainFailure({ tool, target, output, status: end.status, requirements, log: log.path }));
  }
}

function stopped(log: string | undefined, signal: AbortSignal | undefined): Failure {
  return failure(codeOfStop(signal?.reason), "Cancelled; what was installed until then stays.", {
    ...(log === undefined ? {} : { hint: `All that was said is in ${log}.` }),
  });
}

/** Which signal it was, the command line tells as the reason. */
export function codeOfStop(reason: unknown): FailureCode {
  const code = typeof reason === "object" && reason !== null && "code" in reason ? reason.code : undefined;
  return code === "terminated" || code === "hangup" ? code : "interrupted";
}

function notStarted(program: string, code: string | undefined): Failure {
  const why =
    code === "ENOENT"
      ? "is gone"
      : code === "EACCES"
        ? "may not be run"
        : `cannot be started (${code ?? "unknown reason"})`;
  return failure(code === "EACCES" ? "not-permitted" : "not-found", `${program} ${why}.`, {
    hint: "Make the environment anew, or choose another with --python.",
  });
}
