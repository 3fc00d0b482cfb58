import { failure } from "../../../core/failure.ts";
import { err, ok } from "../../../core/result.ts";
import { updateComponent } from "../../../usecases/component/update.ts";
import { textsOf } from "../../arguments/parsed.ts";
import { readEnvironmentChange, readLabels } from "../../arguments/texts.ts";
import type { Run } from "../../command/context.ts";
import { componentValue, theComponent } from "../../values/component.ts";
import { readFields } from "./fields.ts";

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
  const { component, warnings } = saved.value;
  return ok({
    kind: "done",
    message: `Updated ${theComponent(type, component.name)}.`,
    value: componentValue(component),
    findings: warnings,
  });
};
