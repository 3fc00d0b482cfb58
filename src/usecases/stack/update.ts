import { checkName } from "../../core/name.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Stack } from "../../core/stack.ts";
import type { View, Written } from "../../database/view.ts";
import type { ComponentRefs } from "../composition/refs.ts";
import type { Env } from "../env.ts";
import { changedSecrets } from "../secret/find.ts";
import { changedTexts } from "../textMap.ts";
import { changeStack } from "./change.ts";
import type { SavedStack } from "./register.ts";

/** What changes of a stack; what is not mentioned stays. */
export interface UpdateStack {
  /** The exact name, an id or a prefix of an id. Absent: the active stack. */
  readonly ref?: string;
  readonly name?: string;
  /** Each list replaces that type's components; an empty one removes them. */
  readonly components?: ComponentRefs;
  /** Null removes it. */
  readonly description?: string | null;
  /** Added to the labels that are there. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly removeLabels?: readonly string[];
  /** Added to the variables that are there; null removes one. */
  readonly environment?: Readonly<Record<string, string | null>>;
  readonly addSecrets?: readonly string[];
  readonly removeSecrets?: readonly string[];
  /** The revision that the change is based on; a newer one in the database is a conflict. */
  readonly rev?: number;
  /** Refuse it (code findings) when it has problems that do not prevent saving. */
  readonly strict?: boolean;
}

/**
 * Changes a stack. Errors: not-found and ambiguous (the stack, a component or a secret), protected, invalid-stack, invalid-name, name-taken,
 * conflict, findings (with `strict`).
 */
export async function updateStack(env: Env, input: UpdateStack): Promise<Result<SavedStack>> {
  return changeStack(env, {
    ref: input.ref,
    ...(input.strict === undefined ? {} : { strict: input.strict }),
    ...(input.rev === undefined ? {} : { basedOn: input.rev }),
    compose: (stack) => ok({ ...stack.components, ...input.components }),
    amend: (stack, tx) => amended(stack, tx, input),
  });
}

function amended(stack: Stack, tx: View, input: UpdateStack): Result<Partial<Written<Stack>>> {
  const name = newName(stack, input.name);
  if (!name.ok) return name;
  const secrets = changedSecrets(tx, stack.secrets, input.addSecrets, input.removeSecrets);
  if (!secrets.ok) return secrets;
  return ok({
    name: name.value,
    description: input.description === undefined ? stack.description : input.description,
    labels: changedTexts(stack.labels, input.labels, input.removeLabels),
    environment: changedTexts(stack.environment, input.environment),
    secrets: secrets.value,
  });
}

function newName(stack: Stack, name: string | undefined): Result<string> {
  return name === undefined || name === stack.name ? ok(stack.name) : checkName("stack", name);
}
