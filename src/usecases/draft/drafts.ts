import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { readJson, writeJson } from "../../core/value/json.ts";
import type { Value } from "../../core/value/value.ts";
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
}

/** Keeps a draft over the end of the program; the whole text is sealed, since forms hold secrets. Errors: key-unavailable, cannot-write. */
export async function saveDraft(env: Env, { key, value }: SaveDraft): Promise<Result<void>> {
  const [vault, drafts] = [env.vault(), env.drafts()];
  if (!vault.ok) return vault;
  if (!drafts.ok) return drafts;
  const sealed = vault.value.seal(draftOwner, key, writeJson(value));
  return sealed.ok ? drafts.value.put(key, sealed.value) : sealed;
}

/** The draft under a key; undefined when there is none. Errors: key-unavailable, bad-data. */
export async function loadDraft(env: Env, { key }: Pick<SaveDraft, "key">): Promise<Result<Value | undefined>> {
  const drafts = env.drafts();
  if (!drafts.ok) return drafts;
  const draft = drafts.value.get(key);
  if (!draft.ok || draft.value === undefined) return draft.ok ? ok(undefined) : draft;
  const vault = env.vault();
  if (!vault.ok) return vault;
  const text = vault.value.open(draftOwner, key, draft.value.sealed);
  if (!text.ok) return text;
  const value = readJson(text.value);
  return value.ok ? value : err(failure("bad-data", "The draft is damaged.", { hint: "Discard it." }));
}

/** All drafts, the newest first. */
export async function listDrafts(env: Env): Promise<Result<readonly DraftView[]>> {
  const drafts = env.drafts();
  if (!drafts.ok) return drafts;
  const kept = drafts.value.list();
  return kept.ok ? ok(kept.value.map(({ key, updated }) => ({ key, updated }))) : kept;
}

/** Forgets a draft; none is silently fine. */
export async function dropDraft(env: Env, { key }: Pick<SaveDraft, "key">): Promise<Result<void>> {
  const drafts = env.drafts();
  return drafts.ok ? drafts.value.remove(key) : drafts;
}
