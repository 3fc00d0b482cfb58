import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { shellWords } from "../../core/shellWords.ts";
import { type EditorEnd, endEditors, runEditor } from "../../platform/editor.ts";

/** What is to be edited. */
export interface EditTextInput {
  readonly text: string;
  /** A name for the file, such as `env.yaml`: editors know by its end what it holds. */
  readonly fileName: string;
  /** Absent: those of this process. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** The editor that a person chose: `VISUAL`, else `EDITOR`, else what is on every system. */
function editorCommand(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const otherwise = process.platform === "win32" ? ["notepad"] : ["vi"];
  const chosen = [environment.VISUAL, environment.EDITOR].map((text) => shellWords(text ?? "", process.platform));
  return chosen.find(([program]) => program !== undefined && program !== "") ?? otherwise;
}

/**
 * Opens a text in the person's own editor and returns it as it was left. The terminal must have been given away before. Errors: not-found (there is no such
 * editor), cancelled (the editor ended with a failure), bad-data (what it left cannot be read), cannot-write (no file could be made).
 */
export async function editText({ text, fileName, environment = process.env }: EditTextInput): Promise<Result<string>> {
  const command = editorCommand(environment);
  const name = fileName.replace(/[^\w.-]/g, "_");
  try {
    return textOrFailure(await runEditor({ text, fileName: name, command }), command.join(" "));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return err(failure("cannot-write", `The text cannot be given to an editor: ${why}.`));
  }
}

/** Ends editors that are open, for a program that dies: it awaits nothing, and no file of theirs stays. */
export function endOpenEditors(): void {
  endEditors();
}

const chooseAnother = "Set VISUAL or EDITOR to the editor that you like.";

function textOrFailure(end: EditorEnd, command: string): Result<string> {
  switch (end.kind) {
    case "edited":
      return ok(end.text);
    case "failed":
      return err(failure("cancelled", `The editor ${command} ended with ${end.status}; nothing was changed.`));
    case "unreadable":
      return err(failure("bad-data", `What the editor ${command} left cannot be read as text; nothing was changed.`));
    case "not-started": {
      const why = end.code === undefined || end.code === "ENOENT" ? "is not there" : `cannot be started (${end.code})`;
      return err(failure("not-found", `The editor ${command} ${why}.`, { hint: chooseAnother }));
    }
  }
}
