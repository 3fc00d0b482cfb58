import type { Result } from "../../core/result.ts";
import { registerComponent, type SavedComponent } from "../../usecases/component/register.ts";
import { updateComponent } from "../../usecases/component/update.ts";
import type { Env } from "../../usecases/env.ts";
import { type FormScreenState, registrationOf, updateOf } from "../forms/formScreen.ts";

/** Writes what a form holds as a new component or as changes of the present one. Errors: those of registering and updating a component. */
export function saveComponent(env: Env, work: FormScreenState): Promise<Result<SavedComponent>> {
  const { type, name: flavor } = work.flavor.spec;
  if (work.component === null) return registerComponent(env, { type, flavor, ...registrationOf(work) });
  const { rev } = work.form.spec;
  return updateComponent(env, {
    type,
    ref: work.component.id,
    ...(rev === undefined ? {} : { rev }),
    ...updateOf(work),
  });
}
