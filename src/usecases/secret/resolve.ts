import type { Failure } from "../../core/failure.ts";
import type { Finding } from "../../core/finding.ts";
import type { Result } from "../../core/result.ts";
import type { ResolveReference } from "../../core/rule/evaluate.ts";
import type { Secret } from "../../core/secret.ts";
import { parseSecretReference, type SecretReference, secretReferenceText } from "../../core/secretReference.ts";
import type { Configuration } from "../../core/value/value.ts";
import type { View } from "../../database/view.ts";
import type { Env } from "../env.ts";

/** The secret that a reference means, by its exact name. ZenML 0.98: config/secret_reference_mixin.py. */
export function secretOf(secrets: readonly Secret[], { secret }: SecretReference): Secret | undefined {
  return secrets.find(({ name }) => name === secret);
}

/** Looks up the values behind secret references. */
export interface SecretResolver {
  readonly resolve: ResolveReference;
  /** Why a value that is there could not be opened, if that happened; what was checked without it says nothing. Codes: key-unavailable, bad-data. */
  readonly failure: () => Failure | undefined;
}

/** A resolver over the secrets of the database, which are read when the first one is asked for; `secrets` gives them to those who have them. */
export function secretResolver(
  env: Env,
  view: View,
  secrets: () => readonly Secret[] = secretsOnce(view),
): SecretResolver {
  let failed: Failure | undefined;
  const resolve: ResolveReference = (reference) => {
    const secret = secretOf(secrets(), reference);
    const sealed = secret === undefined ? undefined : view.secrets.sealed(secret.id)[reference.key];
    if (secret === undefined || sealed === undefined) return undefined;
    const text = openValue(env, secret.id, reference.key, sealed);
    if (text.ok) return text.value;
    failed = text.error;
    return undefined;
  };
  return { resolve, failure: () => failed };
}

/** The secrets of the database, read when they are first asked for. */
export function secretsOnce(view: View): () => readonly Secret[] {
  let secrets: readonly Secret[] | undefined;
  return () => {
    secrets ??= view.secrets.list();
    return secrets;
  };
}

function openValue(env: Env, owner: string, key: string, sealed: string): Result<string> {
  const vault = env.vault();
  return vault.ok ? vault.value.open(owner, key, sealed) : vault;
}

/** A warning for every top-level secret reference of a configuration that leads nowhere. ZenML looks at no others: stack/stack.py. */
export function unresolvedReferences(
  configuration: Configuration,
  secrets: () => readonly Secret[],
): readonly Finding[] {
  return Object.entries(configuration).flatMap(([field, value]) => {
    const reference = typeof value === "string" ? parseSecretReference(value) : undefined;
    if (reference === undefined) return [];
    const secret = secretOf(secrets(), reference);
    if (secret?.keys.includes(reference.key)) return [];
    return [unresolved(field, reference, secret)];
  });
}

function unresolved(field: string, reference: SecretReference, secret: Secret | undefined): Finding {
  const text = secretReferenceText(reference);
  const [message, hint] =
    secret === undefined
      ? [
          `${field} refers to ${text}, but there is no secret ${reference.secret}.`,
          `Create it: mlstack secret create ${reference.secret} --${reference.key}=…`,
        ]
      : [
          `${field} refers to ${text}, but the secret ${secret.name} has no key ${reference.key}.`,
          `Add it: mlstack secret update ${secret.name} --${reference.key}=…`,
        ];
  return { rule: "unresolved-reference", severity: "warning", message, at: { field: [field] }, hint };
}
