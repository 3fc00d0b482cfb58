import type { ComponentTypeId } from "../../../core/componentType.ts";
import type { SavedComponent } from "../../../usecases/component/register.ts";
import type { Done } from "../../output/answer.ts";
import { componentValue, theComponent } from "../../values/component.ts";

/** What is said when a component was changed, or was already as it was asked to be. `done` is said of a change: "Updated the alerter x". */
export function savedAnswer(
  type: ComponentTypeId,
  { component, warnings, changed }: SavedComponent,
  done = `Updated ${theComponent(type, component.name)}`,
): Done {
  return {
    kind: "done",
    message: changed ? `${done}.` : `Nothing to change: ${theComponent(type, component.name)} stays as it is.`,
    value: componentValue(component),
    findings: warnings,
  };
}
