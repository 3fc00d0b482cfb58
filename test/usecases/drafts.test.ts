import { expect, test } from "bun:test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { objectOf, sameValue } from "../../src/core/value/value.ts";
import { dropDraft, listDrafts, loadDraft, saveDraft } from "../../src/usecases/draft/drafts.ts";
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
