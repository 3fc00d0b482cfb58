import type { Texts } from "../../core/component.ts";
import { failure } from "../../core/failure.ts";
import { isIdentifier } from "../../core/identifier.ts";
import { checkName } from "../../core/name.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Env } from "../env.ts";
import { textsOf } from "../textMap.ts";

/**
 * Checks the keys of a secret: they become names of variables, and `name` is what the command line calls the secret itself. ZenML 0.98 takes
 * Python identifiers: cli/utils.py, `validate_keys`. Errors: invalid-value.
 */
export function checkSecretKeys(keys: readonly string[]): Result<void> {
  const wrong = keys.find((key) => !isIdentifier(key) || key === "name");
  if (wrong === undefined) return ok(undefined);
  const message =
    wrong === "name" ? "A secret cannot have a key called name." : `${wrong} cannot be the key of a secret.`;
  const hint = "Keys are letters, digits and underscores, the first no digit: access_key.";
  return err(failure("invalid-value", message, { at: { option: wrong }, hint }));
}

/** Checks the name of a secret. ZenML 0.98 refuses `name`: cli/secret.py. Errors: invalid-name. */
export function checkSecretName(name: string): Result<string> {
  if (name !== "name") return checkName("secret", name);
  return err(failure("invalid-name", "A secret cannot be called name.", { hint: "Choose another name." }));
}

/** Seals the values of a secret. Errors: key-unavailable. */
export function sealValues(env: Env, secret: string, values: Texts): Result<Texts> {
  const sealed: [string, string][] = [];
  for (const [key, value] of Object.entries(values)) {
    const vault = env.vault();
    if (!vault.ok) return vault;
    const cipher = vault.value.seal(secret, key, value);
    if (!cipher.ok) return cipher;
    sealed.push([key, cipher.value]);
  }
  return ok(textsOf(sealed));
}
