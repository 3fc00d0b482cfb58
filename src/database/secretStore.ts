import type { Texts } from "../core/component.ts";
import type { Secret } from "../core/secret.ts";
import { writeJson } from "../core/value/json.ts";
import type { ValueObject } from "../core/value/value.ts";
import type { Sqlite, SqlRow } from "../platform/sqlite.ts";
import { countOf, integer, text, texts, wrong } from "./columns.ts";
import { integerField, textField, textsField } from "./fields.ts";
import type { Store } from "./store.ts";

/** A secret with the cipher text of its values. */
export interface SealedSecret extends Omit<Secret, "keys"> {
  readonly sealed: Texts;
}

const select = "SELECT id, name, private, sealed, created, updated, rev FROM secret";

const upsert = `
INSERT INTO secret(id, name, private, sealed, created, updated, rev) VALUES ($id, $name, $private, $sealed, $created, $updated, $rev)
ON CONFLICT(id) DO UPDATE SET name = $name, private = $private, sealed = $sealed, created = $created, updated = $updated, rev = $rev`;

/** The rows of secrets. */
export class SecretStore implements Store<SealedSecret> {
  readonly noun = "secret";
  private readonly sqlite: Sqlite;

  constructor(sqlite: Sqlite) {
    this.sqlite = sqlite;
  }

  list(): readonly SealedSecret[] {
    return this.sqlite.all(`${select} ORDER BY created, rowid`).map(secretOfRow);
  }

  count(): number {
    return countOf(this.sqlite, "secret");
  }

  get(id: string): SealedSecret | undefined {
    return found(this.sqlite.get(`${select} WHERE id = $id`, { id }));
  }

  byName(name: string): SealedSecret | undefined {
    return found(this.sqlite.get(`${select} WHERE name = $name`, { name }));
  }

  write(secret: SealedSecret): void {
    const { id, name, created, updated, rev } = secret;
    const sealed = writeJson(secret.sealed);
    this.sqlite.run(upsert, { id, name, private: secret.private ? 1 : 0, sealed, created, updated, rev });
  }

  remove(id: string): void {
    this.sqlite.run("DELETE FROM secret WHERE id = $id", { id });
  }

  encode(secret: SealedSecret): ValueObject {
    const { id, name, sealed, created, updated } = secret;
    return { id, name, private: secret.private, sealed, created, updated, rev: BigInt(secret.rev) };
  }

  decode(fields: ValueObject): SealedSecret {
    if (typeof fields.private !== "boolean") return wrong("private in the history", "is not true or false");
    return {
      id: textField(fields, "id"),
      name: textField(fields, "name"),
      private: fields.private,
      sealed: textsField(fields, "sealed"),
      created: textField(fields, "created"),
      updated: textField(fields, "updated"),
      rev: integerField(fields, "rev"),
    };
  }

  titleOf({ name }: SealedSecret): string {
    return `secret ${name}`;
  }
}

function found(row: SqlRow | undefined): SealedSecret | undefined {
  return row && secretOfRow(row);
}

function secretOfRow(row: SqlRow): SealedSecret {
  return {
    id: text(row, "id"),
    name: text(row, "name"),
    private: integer(row, "private") === 1,
    sealed: texts(row, "sealed"),
    created: text(row, "created"),
    updated: text(row, "updated"),
    rev: integer(row, "rev"),
  };
}

/** A secret as the domain knows it: its values are not part of it. */
export function openSecret({ sealed, ...secret }: SealedSecret): Secret {
  return { ...secret, keys: Object.keys(sealed) };
}
