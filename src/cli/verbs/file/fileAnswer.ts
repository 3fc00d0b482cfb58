import type { Finding } from "../../../core/finding.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { saveText } from "../../../usecases/text/saveText.ts";
import { given, type Parsed, textOf } from "../../arguments/parsed.ts";
import type { Answer } from "../../output/answer.ts";

/** A stack file that was written. */
export interface FileText {
  readonly text: string;
  /** What is in it, for the sentence that it was saved. */
  readonly what: string;
  readonly findings?: readonly Finding[];
  /** It holds secret values: nobody else may read the file. */
  readonly secret?: boolean;
}

/** The form of the file that `--output-file` names. */
export function formatOf(parsed: Parsed): "yaml" | "json" {
  return textOf(parsed, "output-file")?.toLowerCase().endsWith(".json") ? "json" : "yaml";
}

/** A file on standard output, or saved where `--output-file` says. Errors: name-taken, cannot-write. */
export function fileAnswer(parsed: Parsed, { text, what, secret = false, findings = [] }: FileText): Result<Answer> {
  const path = textOf(parsed, "output-file");
  if (path === undefined) return ok({ kind: "file", text, findings });
  const saved = saveText({ path, text, overwrite: given(parsed, "overwrite"), secret });
  if (saved.ok) return ok({ kind: "done", message: `Wrote ${what} to ${path}.`, findings });
  return err(saved.error.code === "name-taken" ? { ...saved.error, hint: "--overwrite replaces it." } : saved.error);
}
