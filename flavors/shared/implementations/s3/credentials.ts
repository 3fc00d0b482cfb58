import { StoreError } from "mlstack";
import type { Keys } from "./clientOptions.ts";

/** Keys as some place gives them; a half that it does not have is empty. */
export interface GivenKeys {
  readonly key?: string | null | undefined;
  readonly secret?: string | null | undefined;
  readonly token?: string | null | undefined;
}

/** The names that the entries of a stored secret have. ZenML 0.98: integrations/s3/artifact_stores/s3_artifact_store.py, `get_credentials`. */
export function keysInSecret(values: Readonly<Record<string, string>>): GivenKeys {
  const { aws_access_key_id: key, aws_secret_access_key: secret, aws_session_token: token } = values;
  return { key, secret, token };
}

/** The first keys that are given. Undefined: none are, so that those of the machine count. Throws for a pair of which a half is missing. */
export function keysOf(places: readonly GivenKeys[]): Keys | undefined {
  const found = places.find(({ key, secret }) => key || secret);
  if (found === undefined) return undefined;
  const { key, secret, token } = found;
  if (key && secret) return { accessKeyId: key, secretAccessKey: secret, ...(token && { sessionToken: token }) };
  const [there, missing] = key ? ["key", "secret"] : ["secret", "key"];
  throw new StoreError(
    "no-credentials",
    `The component has a ${there} and no ${missing}, and one is of no use without the other.`,
    {
      hint: "Set both, or neither to use the credentials of this machine.",
    },
  );
}
