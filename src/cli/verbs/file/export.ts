import { counted } from "../../../core/counted.ts";
import { failure } from "../../../core/failure.ts";
import type { Finding } from "../../../core/finding.ts";
import { listed } from "../../../core/listed.ts";
import { err } from "../../../core/result.ts";
import { type ExportedStacks, exportStacks } from "../../../usecases/stackFile/export.ts";
import { given } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { fileAnswer, formatOf } from "./fileAnswer.ts";

/** `mlstack export [STACK…] [--all] [-o FILE]`. */
export const run: Run = async ({ env, parsed }) => {
  const all = given(parsed, "all");
  const reveal = given(parsed, "reveal");
  if (all && parsed.arguments.length > 0)
    return err(failure("usage", "--all means every stack: name none.", { at: { option: "--all" } }));
  const written = await exportStacks(env, { refs: parsed.arguments, all, format: formatOf(parsed), reveal });
  if (!written.ok) return written;
  const { text } = written.value;
  const [what, findings] = [contentText(written.value), hiddenFindings(written.value)];
  return fileAnswer(parsed, { text, what, secret: reveal, findings });
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
