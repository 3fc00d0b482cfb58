import { failure } from "../../../core/failure.ts";
import { err, ok } from "../../../core/result.ts";
import { updateComponent } from "../../../usecases/component/update.ts";
import { textsOf } from "../../arguments/parsed.ts";
import { readEnvironmentChange, readLabels } from "../../arguments/texts.ts";
import type { Run } from "../../command/context.ts";
import { lineFeedNotes } from "../lineFeedNotes.ts";
import { readFields } from "./fields.ts";
import { savedAnswer } from "./savedAnswer.ts";

/** `mlstack <type> update [NAME] --field=value …`. */
export const run: Run = async ({ env, parsed, type }) => {
  const set = readFields(parsed);
  if (!set.ok) return set;
  const labels = readLabels(textsOf(parsed, "label"));
  if (!labels.ok) return labels;
  const environment = readEnvironmentChange(textsOf(parsed, "env"));
  if (!environment.ok) return environment;
  const [ref] = parsed.arguments;
  if (ref === "") return err(failure("usage", "The name is empty."));
  const saved = await updateComponent(env, {
    type,
    ...(ref !== undefined && { ref }),
    set: set.value,
    dropNulls: true,
    labels: labels.value,
    environment: environment.value,
    addSecrets: textsOf(parsed, "secret"),
    removeSecrets: textsOf(parsed, "remove-secret"),
  });
  if (!saved.ok) return saved;
  const notes = lineFeedNotes(set.value, saved.value.component.sealedFields);
  return ok(savedAnswer(type, { ...saved.value, warnings: [...saved.value.warnings, ...notes] }));
};
