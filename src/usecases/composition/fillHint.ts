import type { Component } from "../../core/component.ts";
import { nounOf } from "../../core/componentType.ts";
import type { Finding } from "../../core/finding.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";

/** Says how to fill a required field that a stored component lacks, as when its flavor has got a new one since. */
export function withFillHint(finding: Finding, component: Component, flavor: LoadedFlavor): Finding {
  const [name, ...inner] = finding.at.field ?? [];
  const field = inner.length > 0 ? undefined : flavor.fields.find((each) => each.name === name);
  if (finding.hint !== undefined || field === undefined || !field.required) return finding;
  if (Object.hasOwn(component.configuration, field.name) || component.sealed[field.name] !== undefined) return finding;
  const command = `mlstack ${nounOf(component.type)} update ${component.name} --${field.name}=…`;
  return { ...finding, hint: `Fill the required field ${field.name}: ${command}` };
}
