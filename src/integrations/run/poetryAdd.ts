import { failure } from "../../core/failure.ts";
import { plainRequirementName } from "../../core/python/plainRequirement.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { runInGroup } from "../../platform/processGroup.ts";
import { programOnPath } from "../../platform/programOnPath.ts";
import { codeOfStop, type RunFollower } from "./runTool.ts";
import { toolVariables } from "./toolVariables.ts";

/** Requirements for the Poetry project of the working folder. */
export interface PoetryAdd {
  readonly requirements: readonly string[];
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly redact: (text: string) => string;
  readonly follower: RunFollower;
}

/** Runs `poetry add`. Throws for a requirement that is not plain: those of integrations all are. Errors: not-found (there is no poetry), interrupted, install-failed. */
export async function poetryAdd({ requirements, variables, redact, follower }: PoetryAdd): Promise<Result<undefined>> {
  const program = programOnPath("poetry", variables.PATH ?? "");
  if (program === undefined) {
    const hint = "Install it, or leave --poetry out and give the requirements to poetry add yourself.";
    return err(failure("not-found", "There is no poetry on PATH.", { at: { option: "--poetry" }, hint }));
  }
  const odd = requirements.find((each) => plainRequirementName(each) === undefined);
  if (odd !== undefined) throw new Error(`${JSON.stringify(odd)} is no plain requirement`);
  const last = { stdout: "", stderr: "" };
  const end = await runInGroup({
    program,
    words: ["add", "--no-interaction", "--no-ansi", "--", ...requirements],
    environment: toolVariables(variables),
    ...(follower.signal === undefined ? {} : { signal: follower.signal }),
    onLine: (text, output) => {
      const line = redact(text);
      if (line.trim() !== "") last[output] = line.trim();
      follower.onLine?.(line);
    },
  });
  if (end.kind === "stopped") return err(failure(codeOfStop(follower.signal?.reason), "Cancelled."));
  if (end.kind === "ended" && end.status === 0) return ok(undefined);
  const why = end.kind === "ended" ? `ended with ${end.status}` : `does not start (${end.code ?? "unknown reason"})`;
  const said = last.stderr || last.stdout;
  return err(failure("install-failed", `poetry ${why}${said === "" ? "." : `: ${said}`}`));
}
