import { nounOf } from "../componentType.ts";
import { type Failure, failure } from "../failure.ts";
import type { Configuration } from "../value/value.ts";
import type { FlavorDefinition } from "./flavorDefinition.ts";
import { loadFlavor } from "./loadFlavor.ts";

/** Why a component cannot be used with a configuration that its flavor refuses, such as one that is older than a required field: in the words of forms. */
export function misfit(component: string, flavor: FlavorDefinition, configuration: Configuration): Failure {
  const loaded = loadFlavor(flavor);
  const [first] = loaded.ok ? loaded.value.validate(configuration) : [];
  const why = first === undefined ? "." : `: ${first.message}`;
  const field = first?.at?.field;
  return failure("invalid-config", `The configuration of ${component} does not fit its flavor${why}`, {
    at: { type: flavor.type, component, ...(field !== undefined && { field }) },
    hint: `Change it: mlstack ${nounOf(flavor.type)} update ${component} ${field === undefined ? "--FIELD" : `--${field[0]}`}=…`,
  });
}
