import { failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import { decrypt, encrypt, keyIdOf } from "./cipher.ts";
import type { DataKey, KeySource } from "./dataKey.ts";
import { Redactor } from "./redactor.ts";
import { draftOwner, type Vault } from "./vault.ts";

/** What the database knows about the key; it is handed in, since the vault does not know databases. */
export interface KnownKey {
  read(): Result<string | undefined>;
  write(id: string): Result<void>;
  /** No key may be made while anything is sealed with another one. */
  anySealed(): Result<boolean>;
}

/** What a vault is made of. */
export interface VaultParts {
  readonly source: KeySource;
  readonly known: KnownKey;
}

/** A vault that asks for its key when it is first needed and keeps it for the session. */
export function createVault({ source, known }: VaultParts): Vault {
  const redactor = new Redactor();
  let key: DataKey | undefined;
  return {
    seal(owner, field, text) {
      if (!text.isWellFormed()) return err(failure("invalid-value", `The value of ${field} holds half a character.`));
      const found = key ? ok(key) : keyForSealing({ source, known });
      if (!found.ok) return found;
      key = found.value;
      if (owner !== draftOwner) redactor.add(text);
      return ok(encrypt(key, { owner, field }, text));
    },
    open(owner, field, sealed) {
      const found = key ? ok(key) : keyForOpening(source);
      if (!found.ok) return found;
      const text = decrypt(found.value, { owner, field }, sealed);
      if (text === undefined) return err(unopened(field, sealed, found.value, source));
      // Only a key that has opened something may seal without being compared with the one that the database names.
      key = found.value;
      if (owner !== draftOwner) redactor.add(text);
      return ok(text);
    },
    redact: (text) => redactor.redact(text),
  };
}

/** The key that is there; else a new one, if that cannot shut anything away. */
function keyForSealing({ source, known }: VaultParts): Result<DataKey> {
  const loaded = source.load();
  if (!loaded.ok) return loaded;
  const recorded = known.read();
  if (!recorded.ok) return recorded;
  if (loaded.value?.id !== undefined && loaded.value.id === recorded.value) return ok(loaded.value);
  const anySealed = known.anySealed();
  if (!anySealed.ok) return anySealed;
  if (anySealed.value) return loaded.value ? adopt(loaded.value, recorded.value, { source, known }) : err(lost(source));
  const fresh = loaded.value ? ok(loaded.value) : source.create();
  return fresh.ok ? record(fresh.value, known) : fresh;
}

/** A key beside sealed values: the right one, unless the database names another. */
function adopt(key: DataKey, recorded: string | undefined, { source, known }: VaultParts): Result<DataKey> {
  return recorded === undefined ? record(key, known) : err(otherKey(source));
}

function record(key: DataKey, known: KnownKey): Result<DataKey> {
  const written = known.write(key.id);
  return written.ok ? ok(key) : written;
}

function keyForOpening(source: KeySource): Result<DataKey> {
  const loaded = source.load();
  if (!loaded.ok) return loaded;
  return loaded.value ? ok(loaded.value) : err(lost(source));
}

const bringBack =
  "Put back the key that was there. Without it the sealed values cannot be read by anyone; enter them anew.";

function lost(source: KeySource) {
  return failure("key-unavailable", `There are sealed values, and ${source.where} is missing.`, { hint: bringBack });
}

function otherKey(source: KeySource) {
  return failure("key-unavailable", `The sealed values belong to another key than ${source.where}.`, {
    hint: bringBack,
  });
}

function unopened(field: string, sealed: string, key: DataKey, source: KeySource) {
  const keyId = keyIdOf(sealed);
  if (keyId !== undefined && keyId !== key.id) return otherKey(source);
  return failure("bad-data", `The sealed value of ${field} was altered or comes from elsewhere; it cannot be opened.`, {
    hint: "Enter the value again, or put a backup of the database in its place.",
  });
}
