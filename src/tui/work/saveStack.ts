import type { Result } from "../../core/result.ts";
import type { Env } from "../../usecases/env.ts";
import { registerStack, type SavedStack } from "../../usecases/stack/register.ts";
import { updateStack } from "../../usecases/stack/update.ts";
import type { ComposerState } from "../state/composer.ts";

/**
 * Writes a composition as a stack. The types that the stack held and no longer holds are named too, since an update leaves out what it does not
 * mention. Errors: those of registering and updating a stack.
 */
export function saveStack(env: Env, { stackId, rev, saved, now }: ComposerState): Promise<Result<SavedStack>> {
  const { name, components } = now;
  if (stackId === null) return registerStack(env, { name, components });
  const emptied = Object.fromEntries(Object.keys(saved.components).map((type) => [type, []]));
  return updateStack(env, {
    ref: stackId,
    name,
    components: { ...emptied, ...components },
    ...(rev === null ? {} : { rev }),
  });
}
