import { nounOf } from "../../../core/componentType.ts";
import { failure } from "../../../core/failure.ts";
import { err, ok } from "../../../core/result.ts";
import { scaffoldFlavor } from "../../../usecases/flavor/scaffold/scaffold.ts";
import { textOf } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { facts } from "../../values/named.ts";
import { typeNamed } from "./typeAsked.ts";

/** `mlstack flavor new NAME --type TYPE [--from FLAVOR | --from-schema FILE]`. */
export const run: Run = async ({ env, parsed }) => {
  const [name = ""] = parsed.arguments;
  const type = typeNamed(textOf(parsed, "type") ?? "");
  if (!type.ok) return type;
  const from = textOf(parsed, "from");
  const fromSchema = textOf(parsed, "from-schema");
  if (from !== undefined && fromSchema !== undefined) return err(both);
  const made = await scaffoldFlavor(env, {
    type: type.value,
    name,
    ...(from !== undefined && { from }),
    ...(fromSchema !== undefined && { fromSchema }),
  });
  if (!made.ok) return made;
  const { files, source, root, findings } = made.value;
  const command = `mlstack ${nounOf(type.value)} flavor register ${source}`;
  const message = `Wrote ${files.join(", ")} in ${root}. Fill in the first two, then: ${command}`;
  return ok({ kind: "done", message, value: facts({ root, files, source }), findings });
};

const both = failure("usage", "Give either --from or --from-schema.", { at: { option: "--from" } });
