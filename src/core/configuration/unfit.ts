import { type Failure, failure } from "../failure.ts";

/** What a schema finds wrong. */
interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The refusal of a stored configuration that the schema of its flavor does not take, by the first thing that it finds. */
export function unfitStore(name: string, issue: Issue | undefined): Failure {
  const field = (issue?.path ?? []).map((part) => (typeof part === "number" ? part : String(part)));
  const why = issue === undefined ? "" : `: ${issue.message}`;
  return failure("invalid-config", `The configuration of the artifact store ${name} does not fit its flavor${why}.`, {
    at: { type: "artifact_store", component: name, field },
    hint: `mlstack artifact-store update ${name} changes it.`,
  });
}
