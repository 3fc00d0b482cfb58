import { failure } from "../../core/failure.ts";
import { err, type Result } from "../../core/result.ts";
import type { Value } from "../../core/value/value.ts";
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

/** Keeps a draft over the end of the program; the whole text is sealed. */
export async function saveDraft(_env: Env, _input: SaveDraft): Promise<Result<void>> {
  return err(failure("bug", "This is not written yet."));
}

/** The draft under a key; undefined when there is none. */
export async function loadDraft(_env: Env, _input: Pick<SaveDraft, "key">): Promise<Result<Value | undefined>> {
  return err(failure("bug", "This is not written yet."));
}

/** All drafts, the newest first. */
export async function listDrafts(_env: Env): Promise<Result<readonly DraftView[]>> {
  return err(failure("bug", "This is not written yet."));
}

/** Forgets a draft; none is silently fine. */
export async function dropDraft(_env: Env, _input: Pick<SaveDraft, "key">): Promise<Result<void>> {
  return err(failure("bug", "This is not written yet."));
}
