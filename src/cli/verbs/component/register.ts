import { err, ok } from "../../../core/result.ts";
import { registerComponent } from "../../../usecases/component/register.ts";
import { textOf, textsOf } from "../../arguments/parsed.ts";
import { readEnvironment, readLabels } from "../../arguments/texts.ts";
import type { Run } from "../../command/context.ts";
import { theComponent } from "../../values/component.ts";
import { lineFeedNotes } from "../lineFeedNotes.ts";
import { connectorNote } from "./connectorNote.ts";
import { withFieldHint } from "./fieldHint.ts";
import { readFields } from "./fields.ts";
import { savedAnswer } from "./savedAnswer.ts";

/** `mlstack <type> register NAME -f FLAVOR --field=value …`. */
export const run: Run = async ({ env, parsed, type }) => {
  const configuration = readFields(parsed);
  if (!configuration.ok) return configuration;
  const labels = readLabels(textsOf(parsed, "label"));
  if (!labels.ok) return labels;
  const environment = readEnvironment(textsOf(parsed, "env"));
  if (!environment.ok) return environment;
  const [name = ""] = parsed.arguments;
  const flavor = textOf(parsed, "flavor") ?? "";
  const connector = textOf(parsed, "connector");
  const resourceId = textOf(parsed, "resource-id");
  const saved = await registerComponent(env, {
    type,
    name,
    flavor,
    configuration: configuration.value,
    labels: labels.value,
    environment: environment.value,
    secrets: textsOf(parsed, "secret"),
    ...(connector !== undefined && { connector: { name: connector, ...(resourceId !== undefined && { resourceId }) } }),
  });
  if (!saved.ok) return err(await withFieldHint(env, type, flavor, saved.error));
  const { component } = saved.value;
  const warnings = [
    ...saved.value.warnings,
    ...lineFeedNotes(configuration.value, component.sealedFields),
    ...(connector === undefined ? [] : [connectorNote]),
  ];
  return ok(savedAnswer(type, { ...saved.value, warnings }, `Registered ${theComponent(type, component.name)}`));
};
