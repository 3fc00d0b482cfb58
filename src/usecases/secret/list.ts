import { applyQuery } from "../../core/query/apply.ts";
import type { QueryField } from "../../core/query/match.ts";
import type { Page, Query } from "../../core/query/query.ts";
import type { Result } from "../../core/result.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { userName } from "../userName.ts";
import { secretUses } from "./uses.ts";
import type { SecretView } from "./view.ts";
import { secretView } from "./viewOf.ts";

/** Which secrets are listed. */
export interface ListSecrets {
  readonly query?: Query;
}

/** The fields that a list of secrets can be filtered and sorted by. */
const secretQueryFields = ["id", "name", "private", "created", "updated", "user"] as const;

const fields: Readonly<Record<(typeof secretQueryFields)[number], QueryField<SecretView>>> = {
  id: { kind: "id", of: ({ id }) => id },
  name: { kind: "text", of: ({ name }) => name },
  private: { kind: "text", of: (secret) => String(secret.private) },
  created: { kind: "time", of: ({ created }) => created },
  updated: { kind: "time", of: ({ updated }) => updated },
  user: { kind: "text", of: () => userName },
};

/** Lists secrets, the newest first unless sorted; never their values. Errors: usage. */
export async function listSecrets(env: Env, input: ListSecrets = {}): Promise<Result<Page<SecretView>>> {
  return read(env, (view) => {
    const usesOf = secretUses(view);
    const views = view.secrets
      .list()
      .toReversed()
      .map((each) => secretView(each, usesOf));
    return applyQuery(views, input.query ?? {}, { fields });
  });
}
