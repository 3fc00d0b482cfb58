import type { Failure } from "../../core/failure.ts";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { parseSecretReference } from "../../core/secretReference.ts";
import { type Configuration, objectOf, type Value } from "../../core/value/value.ts";
import type { View } from "../../database/view.ts";
import type { Env } from "../env.ts";
import { secretResolver, unresolvedReferences } from "./resolve.ts";

/**
 * A configuration as it is used: every top-level secret reference replaced by the value it leads to. Errors: not-found (a reference leads nowhere;
 * one cause each), key-unavailable, bad-data.
 */
export function resolveAll(env: Env, view: View, configuration: Configuration): Result<Configuration> {
  const secrets = secretResolver(env, view);
  const lost = unresolvedReferences(configuration, () => view.secrets.list());
  if (lost.length > 0) return err(leadNowhere(lost));
  const entries = Object.entries(configuration).map(([field, value]): [string, Value] => {
    const reference = typeof value === "string" ? parseSecretReference(value) : undefined;
    return [field, reference === undefined ? value : (secrets.resolve(reference) ?? null)];
  });
  const unread = secrets.failure();
  return unread === undefined ? ok(objectOf(entries)) : err(unread);
}

function leadNowhere(lost: ReturnType<typeof unresolvedReferences>): Failure {
  const causes = lost.map(({ message, at, hint }) =>
    failure("not-found", message, { at, ...(hint !== undefined && { hint }) }),
  );
  const [only, ...more] = causes;
  if (only !== undefined && more.length === 0) return only;
  return failure("not-found", `${causes.length} fields refer to secret values that are not there.`, { causes });
}

/** All values of the secret that the field `authentication_secret` names, by its name or id; undefined when the field is empty. Errors: not-found, key-unavailable, bad-data. */
export function authenticationSecretOf(
  env: Env,
  view: View,
  configuration: Configuration,
): Result<Readonly<Record<string, string>> | undefined> {
  const ref = configuration.authentication_secret;
  if (typeof ref !== "string" || ref === "") return ok(undefined);
  const secret = view.secrets.byName(ref) ?? view.secrets.get(ref);
  if (secret === undefined) {
    return err(
      failure("not-found", `authentication_secret names the secret ${ref}, which is not there.`, {
        at: { field: ["authentication_secret"] },
        hint: `Create it: mlstack secret create ${ref} --aws_access_key_id=… --aws_secret_access_key=…`,
      }),
    );
  }
  const { resolve, failure: failed } = secretResolver(env, view);
  const values = secret.keys.map((key) => [key, resolve({ secret: secret.name, key }) ?? ""] as const);
  const unread = failed();
  return unread === undefined ? ok(Object.fromEntries(values)) : err(unread);
}
