import { ok } from "../../../core/result.ts";
import { registerStack } from "../../../usecases/stack/register.ts";
import { readComposition } from "../../arguments/composition.ts";
import { given, textOf, textsOf } from "../../arguments/parsed.ts";
import { readEnvironment, readLabels } from "../../arguments/texts.ts";
import type { Run } from "../../command/context.ts";
import { stackValue } from "../../values/stack.ts";

/** `mlstack stack register NAME -o … -a …`. */
export const run: Run = async ({ env, parsed }) => {
  const labels = readLabels(textsOf(parsed, "label"));
  if (!labels.ok) return labels;
  const environment = readEnvironment(textsOf(parsed, "env"));
  if (!environment.ok) return environment;
  const [name = ""] = parsed.arguments;
  const description = textOf(parsed, "description");
  const setActive = given(parsed, "set");
  const saved = await registerStack(env, {
    name,
    components: readComposition(parsed),
    ...(description !== undefined && { description }),
    labels: labels.value,
    environment: environment.value,
    secrets: textsOf(parsed, "secret"),
    setActive,
    strict: given(parsed, "strict"),
  });
  if (!saved.ok) return saved;
  const { stack, warnings } = saved.value;
  const message = `Registered the stack ${stack.name}${stack.active ? "; it is the active one now" : ""}.`;
  return ok({ kind: "done", message, value: stackValue(stack), findings: warnings });
};
