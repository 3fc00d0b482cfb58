import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { readJson, writeJson } from "../../core/value/json.ts";
import type { Value } from "../../core/value/value.ts";
import type { Drafts } from "../../database/drafts.ts";
import { draftOwner } from "../../secrets/vault.ts";
import type { Env } from "../env.ts";

/** A draft to keep: what an unfinished form or composition holds. */
export interface SaveDraft {
  /** Which form or composition, such as `component/artifact_store/new`. */
  readonly key: string;
  readonly value: Value;
}

/** A draft that was kept. */
export interface DraftView {
  readonly key: string;
  /** ISO 8601, UTC. */
  readonly updated: string;
  /** Another program that runs now works on it: it is not left over. */
  readonly elsewhere: boolean;
}

/** Where this program keeps a draft: under its key, or beside it as long as another program that runs has one there. */
function placeOf(drafts: Drafts, key: string): Result<string> {
  const beside = `${key}~${drafts.process}`;
  const own = drafts.get(beside);
  if (!own.ok) return own;
  if (own.value !== undefined) return ok(beside);
  const there = drafts.get(key);
  if (!there.ok) return there;
  return ok(there.value?.elsewhere ? beside : key);
}

/**
 * Keeps a draft over the end of the program; the whole text is sealed, since forms hold secrets. A draft that another program works on
 * stays as it is. Errors: key-unavailable, cannot-write.
 */
export async function saveDraft(env: Env, { key, value }: SaveDraft): Promise<Result<void>> {
  const [vault, drafts] = [env.vault(), env.drafts()];
  if (!vault.ok) return vault;
  if (!drafts.ok) return drafts;
  const place = placeOf(drafts.value, key);
  if (!place.ok) return place;
  const sealed = vault.value.seal(draftOwner, place.value, writeJson(value));
  return sealed.ok ? drafts.value.put(place.value, sealed.value) : sealed;
}

/** Which draft is read. */
export interface LoadDraft {
  readonly key: string;
  /** Read the one under the key even if another program works on it. */
  readonly elsewhere?: boolean;
}

/** The draft of this program, or one that was left over, under a key; undefined when there is none. Errors: key-unavailable, bad-data. */
export async function loadDraft(env: Env, { key, elsewhere }: LoadDraft): Promise<Result<Value | undefined>> {
  const drafts = env.drafts();
  if (!drafts.ok) return drafts;
  const place = elsewhere ? ok(key) : placeOf(drafts.value, key);
  if (!place.ok) return place;
  const draft = drafts.value.get(place.value);
  if (!draft.ok || draft.value === undefined) return draft.ok ? ok(undefined) : draft;
  const vault = env.vault();
  if (!vault.ok) return vault;
  const text = vault.value.open(draftOwner, place.value, draft.value.sealed);
  if (!text.ok) return text;
  const value = readJson(text.value);
  return value.ok ? value : err(failure("bad-data", "The draft is damaged.", { hint: "Discard it." }));
}

/** All drafts, the newest first. */
export async function listDrafts(env: Env): Promise<Result<readonly DraftView[]>> {
  const drafts = env.drafts();
  if (!drafts.ok) return drafts;
  const kept = drafts.value.list();
  return kept.ok ? ok(kept.value.map(({ key, updated, elsewhere }) => ({ key, updated, elsewhere }))) : kept;
}

/** Forgets a draft of this program or one that was left over; none is silently fine. */
export async function dropDraft(env: Env, { key }: Pick<SaveDraft, "key">): Promise<Result<void>> {
  const drafts = env.drafts();
  if (!drafts.ok) return drafts;
  const place = placeOf(drafts.value, key);
  return place.ok ? drafts.value.remove(place.value) : place;
}
