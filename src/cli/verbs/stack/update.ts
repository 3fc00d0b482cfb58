import { ok } from "../../../core/result.ts";
import { updateStack } from "../../../usecases/stack/update.ts";
import { readComposition } from "../../arguments/composition.ts";
import { given, textOf, textsOf } from "../../arguments/parsed.ts";
import { readEnvironmentChange, readLabels } from "../../arguments/texts.ts";
import type { Run } from "../../command/context.ts";
import { savedAnswer } from "./savedAnswer.ts";

/** `mlstack stack update [STACK] -e … `: each type that is named gets a new list. */
export const run: Run = async ({ env, parsed }) => {
  const labels = readLabels(textsOf(parsed, "label"));
  if (!labels.ok) return labels;
  const environment = readEnvironmentChange(textsOf(parsed, "env"));
  if (!environment.ok) return environment;
  const [ref] = parsed.arguments;
  const description = textOf(parsed, "description");
  const saved = await updateStack(env, {
    ...(ref !== undefined && { ref }),
    components: readComposition(parsed),
    ...(description !== undefined && { description: description === "" ? null : description }),
    labels: labels.value,
    removeLabels: textsOf(parsed, "remove-label"),
    environment: environment.value,
    addSecrets: textsOf(parsed, "secret"),
    removeSecrets: textsOf(parsed, "remove-secret"),
    strict: given(parsed, "strict"),
  });
  if (!saved.ok) return saved;
  return ok(savedAnswer(saved.value));
};
