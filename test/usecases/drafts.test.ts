import { describe, expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ok } from "../../src/core/result.ts";
import { objectOf, sameValue } from "../../src/core/value/value.ts";
import { createDrafts } from "../../src/database/draftFiles.ts";
import { dropDraft, listDrafts, loadDraft, saveDraft } from "../../src/usecases/draft/drafts.ts";
import type { Env } from "../../src/usecases/env.ts";
import { emptyHome, openHome, value } from "./home.ts";

const draft = objectOf([
  ["path", "s3://half-ty"],
  ["secret", "hunter22-draft"],
  ["retries", 2n],
  ["rate", 2],
]);

test("a draft is there again for the next process, exactly, and then forgotten", async () => {
  const env = emptyHome();
  value(await saveDraft(env, { key: "component/artifact_store/new", value: draft }));
  const next = openHome(env.home);
  expect(value(await listDrafts(next)).map(({ key }) => key)).toEqual(["component/artifact_store/new"]);
  expect(sameValue(value(await loadDraft(next, { key: "component/artifact_store/new" })), draft)).toBe(true);
  value(await dropDraft(next, { key: "component/artifact_store/new" }));
  expect(value(await loadDraft(next, { key: "component/artifact_store/new" }))).toBeUndefined();
  value(await dropDraft(next, { key: "component/artifact_store/new" }));
});

test("no file of the home holds what was typed into a draft", async () => {
  const env = emptyHome();
  value(await saveDraft(env, { key: "k", value: draft }));
  const files = readdirSync(env.home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect(readFileSync(join(file.parentPath, file.name)).includes("hunter22")).toBe(false);
});

describe("a draft that another program works on", () => {
  /** The home as a process of this id sees it. */
  function seenBy(env: Env, id: number): Env {
    return { ...env, drafts: () => ok(createDrafts(join(env.home, "seen"), id)) };
  }

  const running = process.ppid;
  const key = "composer/new";

  test("is listed as such, not taken up, not written over and not forgotten", async () => {
    const env = emptyHome();
    const [other, own] = [seenBy(env, running), seenBy(env, process.pid)];
    value(await saveDraft(other, { key, value: "theirs" }));
    expect(value(await listDrafts(own))).toMatchObject([{ key, elsewhere: true }]);
    expect(value(await loadDraft(own, { key }))).toBeUndefined();
    expect(value(await loadDraft(own, { key, elsewhere: true }))).toBe("theirs");
    value(await saveDraft(own, { key, value: "mine" }));
    expect(value(await loadDraft(own, { key }))).toBe("mine");
    expect(value(await loadDraft(other, { key }))).toBe("theirs");
    value(await dropDraft(own, { key }));
    expect(value(await listDrafts(own))).toMatchObject([{ key, elsewhere: true }]);
  });

  test("is left over once that program has ended", async () => {
    const env = emptyHome();
    const neverRuns = 2 ** 30;
    value(await saveDraft(seenBy(env, neverRuns), { key, value: "theirs" }));
    const own = seenBy(env, process.pid);
    expect(value(await listDrafts(own))).toMatchObject([{ key, elsewhere: false }]);
    expect(value(await loadDraft(own, { key }))).toBe("theirs");
  });
});
