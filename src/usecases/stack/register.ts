import type { Finding } from "../../core/finding.ts";
import { checkName } from "../../core/name.ts";
import { ok, type Result } from "../../core/result.ts";
import { change, read } from "../access.ts";
import { surroundingsOf } from "../component/viewOf.ts";
import { checkStructure } from "../composition/check.ts";
import type { ComponentRefs } from "../composition/refs.ts";
import { compositionOf, resolveComposition } from "../composition/resolve.ts";
import type { Env } from "../env.ts";
import { newEntity } from "../newEntity.ts";
import { findSecrets } from "../secret/find.ts";
import { changedTexts } from "../textMap.ts";
import { prepareFindings } from "./findings.ts";
import { makeActive } from "./makeActive.ts";
import type { StackView } from "./view.ts";
import { rememberingComponents, stackView } from "./viewOf.ts";

/** What a new stack is made of. */
export interface RegisterStack {
  readonly name: string;
  readonly components: ComponentRefs;
  readonly description?: string | null;
  readonly labels?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  /** Make it the active stack. */
  readonly setActive?: boolean;
  /** Refuse it (code findings) when it has problems that do not prevent saving. */
  readonly strict?: boolean;
}

/** A stack as it was saved, and what is wrong with it without being refused. */
export interface SavedStack {
  readonly stack: StackView;
  readonly warnings: readonly Finding[];
  /** False: it already was as it was asked to be, and nothing was written. */
  readonly changed: boolean;
}

/**
 * Registers a stack. Errors: invalid-name, name-taken, not-found and ambiguous (a component or secret), invalid-stack (several reasons are
 * its causes), findings (with `strict`).
 */
export async function registerStack(env: Env, input: RegisterStack): Promise<Result<SavedStack>> {
  const name = checkName("stack", input.name);
  if (!name.ok) return name;
  const found = read(env, (view) => checkStructure(resolveComposition(view, input.components), name.value));
  if (!found.ok) return found;
  const findingsOf = await prepareFindings(env, found.value, input.strict);

  return change(env, `register stack ${name.value}`, (tx): Result<SavedStack> => {
    const warnings = findingsOf(tx, name.value);
    if (!warnings.ok) return warnings;
    const secrets = findSecrets(tx, input.secrets ?? []);
    if (!secrets.ok) return secrets;
    const stack = tx.stacks.put({
      ...newEntity(name.value),
      description: input.description ?? null,
      components: compositionOf(found.value),
      labels: changedTexts({}, input.labels),
      environment: changedTexts({}, input.environment),
      secrets: secrets.value,
    });
    if (!stack.ok) return stack;
    const active = input.setActive === true ? makeActive(env, tx, stack.value.id) : ok(undefined);
    if (!active.ok) return active;
    return ok({
      stack: stackView(stack.value, surroundingsOf(env, tx), rememberingComponents(tx)),
      warnings: warnings.value,
      changed: true,
    });
  });
}
