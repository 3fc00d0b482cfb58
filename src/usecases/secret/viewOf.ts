import { hiddenText } from "../../core/component.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Secret } from "../../core/secret.ts";
import type { View } from "../../database/view.ts";
import type { Env } from "../env.ts";
import { textsOf } from "../textMap.ts";
import { secretUses } from "./uses.ts";
import type { SecretView } from "./view.ts";

/** A secret as front ends see it, its values hidden. */
export function secretView(secret: Secret, usesOf: (secret: Secret) => SecretView["usedBy"]): SecretView {
  return { ...secret, shown: textsOf(secret.keys.map((key) => [key, hiddenText])), usedBy: usesOf(secret) };
}

/** A single secret as front ends see it, its values hidden. */
export function oneSecretView(secret: Secret, view: View): SecretView {
  return secretView(secret, secretUses(view));
}

/** A secret with its values in clear. Errors: key-unavailable, bad-data. */
export function revealedSecret(env: Env, secret: Secret, view: View): Result<SecretView> {
  const shown: [string, string][] = [];
  for (const [key, sealed] of Object.entries(view.secrets.sealed(secret.id))) {
    const vault = env.vault();
    if (!vault.ok) return vault;
    const text = vault.value.open(secret.id, key, sealed);
    if (!text.ok) return text;
    shown.push([key, text.value]);
  }
  return ok({ ...oneSecretView(secret, view), shown: textsOf(shown) });
}
