import type { Texts } from "../../core/component.ts";
import { failure } from "../../core/failure.ts";
import { isSecretField } from "../../core/field/secretField.ts";
import type { Field } from "../../core/field/shape.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { isSecretReference } from "../../core/secretReference.ts";
import { readJson, writeJson } from "../../core/value/json.ts";
import { type Configuration, objectOf, sameValue, type Value } from "../../core/value/value.ts";
import type { Env } from "../env.ts";
import { textsOf } from "../textMap.ts";

/** A configuration as it rests: secret values as cipher texts, all else in clear. */
export interface SealedConfiguration {
  readonly configuration: Configuration;
  readonly sealed: Texts;
}

/** The whole configuration with its secret values in clear. Asks for the key only when there are any. Errors: key-unavailable, bad-data. */
export function openConfiguration(env: Env, owner: string, stored: SealedConfiguration): Result<Configuration> {
  const sealed = Object.entries(stored.sealed);
  if (sealed.length === 0) return ok(stored.configuration);
  const vault = env.vault();
  if (!vault.ok) return vault;
  const entries: [string, Value][] = Object.entries(stored.configuration);
  for (const [field, cipher] of sealed) {
    const text = vault.value.open(owner, field, cipher);
    if (!text.ok) return text;
    const value = readJson(text.value);
    if (!value.ok)
      return err(failure("bad-data", `The secret value of ${field} is damaged.`, { at: { field: [field] } }));
    entries.push([field, value.value]);
  }
  return ok(objectOf(entries));
}

/** What was stored before, so that what did not change keeps its cipher text. */
export interface Before extends SealedConfiguration {
  /** The whole configuration in clear. */
  readonly open: Configuration;
}

/** The fields whose values are sealed when a configuration is stored: they are never shown. */
export function hiddenFields(
  fields: readonly Field[],
  configuration: Configuration,
  before?: Pick<Before, "sealed">,
): readonly string[] {
  const secret = new Set(fields.filter(isSecretField).map(({ name }) => name));
  return Object.entries(configuration).flatMap(([field, value]) => {
    const isHidden = secret.has(field) || before?.sealed[field] !== undefined;
    return isHidden && value !== null && !isSecretReference(value) ? [field] : [];
  });
}

/**
 * Seals the values of secret fields, but for secret references and null, which tell nothing. A value that was sealed never becomes clear,
 * also when the flavor no longer knows its field or no longer calls it secret. Errors: key-unavailable.
 */
export function sealConfiguration(
  env: Env,
  owner: string,
  fields: readonly Field[],
  configuration: Configuration,
  before?: Before,
): Result<SealedConfiguration> {
  const hidden = new Set(hiddenFields(fields, configuration, before));
  const clear: [string, Value][] = [];
  const sealed: [string, string][] = [];
  for (const [field, value] of Object.entries(configuration)) {
    const old = before?.sealed[field];
    if (!hidden.has(field)) clear.push([field, value]);
    else if (old !== undefined && sameValue(before?.open[field], value)) sealed.push([field, old]);
    else {
      const cipher = seal(env, owner, field, value);
      if (!cipher.ok) return cipher;
      sealed.push([field, cipher.value]);
    }
  }
  return ok({ configuration: objectOf(clear), sealed: textsOf(sealed) });
}

function seal(env: Env, owner: string, field: string, value: Value): Result<string> {
  const vault = env.vault();
  return vault.ok ? vault.value.seal(owner, field, writeJson(value)) : vault;
}

/** The same configuration under another owner. Errors: key-unavailable, bad-data. */
export function resealConfiguration(
  env: Env,
  from: string,
  to: string,
  stored: SealedConfiguration,
): Result<SealedConfiguration> {
  const sealed: [string, string][] = [];
  for (const [field, cipher] of Object.entries(stored.sealed)) {
    const vault = env.vault();
    if (!vault.ok) return vault;
    const text = vault.value.open(from, field, cipher);
    if (!text.ok) return text;
    const again = vault.value.seal(to, field, text.value);
    if (!again.ok) return again;
    sealed.push([field, again.value]);
  }
  return ok({ configuration: stored.configuration, sealed: textsOf(sealed) });
}
