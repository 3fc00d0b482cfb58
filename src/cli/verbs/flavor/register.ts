import { theFlavor } from "../../../core/customFlavor.ts";
import { failure } from "../../../core/failure.ts";
import { err, ok } from "../../../core/result.ts";
import { type RegisteredFlavor, registerFlavor } from "../../../usecases/flavor/register.ts";
import { unmarkedWorkspace } from "../../../usecases/workspace/unmarked.ts";
import { given, textOf } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { ownFlavorValue } from "../../values/ownFlavor.ts";
import { note } from "../note.ts";

/** `mlstack <type> flavor register SOURCE [--no-run --schema FILE]`. */
export const run: Run = async ({ env, parsed, type }) => {
  const [source = ""] = parsed.arguments;
  const schema = textOf(parsed, "schema");
  if (given(parsed, "no-run") !== (schema !== undefined))
    return err(
      failure("usage", "--no-run and --schema belong together.", {
        at: { option: schema === undefined ? "--no-run" : "--schema" },
        hint: "--schema names the file that says what the flavor is, since its code is not run.",
      }),
    );
  const saved = await registerFlavor(env, { type, source, ...(schema !== undefined && { schema }) });
  if (!saved.ok) return saved;
  const { flavor, findings, ran } = saved.value;
  const notes = [
    ...(ran === undefined ? [] : [note(`Ran ${ran} in a process of its own to see what the flavor is.`)]),
    ...unmarkedWorkspace(env),
  ];
  return ok({
    kind: "done",
    message: messageOf(saved.value),
    value: ownFlavorValue(flavor),
    findings: [...notes, ...findings],
  });
};

function messageOf({ flavor, changed, replaced }: RegisteredFlavor): string {
  if (!changed) return `Nothing to change: ${theFlavor(flavor)} is as its file says.`;
  return replaced ? `Took over what is new in ${theFlavor(flavor)}.` : `Registered ${theFlavor(flavor)}.`;
}
