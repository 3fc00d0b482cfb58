import { counted } from "../../../core/counted.ts";
import { failure } from "../../../core/failure.ts";
import type { Finding } from "../../../core/finding.ts";
import { listed } from "../../../core/listed.ts";
import { err, ok } from "../../../core/result.ts";
import { type ExportedStacks, exportStacks } from "../../../usecases/stackFile/export.ts";
import { saveText } from "../../../usecases/text/saveText.ts";
import { given, textOf } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";

/** `mlstack export [STACK…] [--all] [-o FILE]`. */
export const run: Run = async ({ env, parsed }) => {
  const path = textOf(parsed, "output-file");
  const all = given(parsed, "all");
  if (all && parsed.arguments.length > 0)
    return err(failure("usage", "--all means every stack: name none.", { at: { option: "--all" } }));
  const written = await exportStacks(env, {
    refs: parsed.arguments,
    all,
    format: path?.toLowerCase().endsWith(".json") ? "json" : "yaml",
    reveal: given(parsed, "reveal"),
  });
  if (!written.ok) return written;
  const findings = hiddenFindings(written.value);
  if (path === undefined) return ok({ kind: "file", text: written.value.text, findings });
  const saved = saveText({ path, text: written.value.text, overwrite: given(parsed, "overwrite") });
  if (!saved.ok) return saved;
  return ok({ kind: "done", message: `Wrote ${contentText(written.value)} to ${path}.`, findings });
};

function contentText({ stacks, components }: ExportedStacks): string {
  const named =
    stacks.length > 5 ? counted(stacks.length, "stack") : `the stack${stacks.length > 1 ? "s" : ""} ${listed(stacks)}`;
  return `${stacks.length === 0 ? "no stacks" : named} and ${counted(components, "component")}`;
}

function hiddenFindings({ hidden }: ExportedStacks): readonly Finding[] {
  if (hidden === 0) return [];
  const message = `${counted(hidden, "secret value")} ${hidden === 1 ? "is" : "are"} left out: the file can be applied once references or values stand in their place.`;
  return [
    { rule: "secret-left-out", severity: "warning", message, at: {}, hint: "--reveal writes them in clear text." },
  ];
}
