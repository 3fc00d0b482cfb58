import { expect, test } from "bun:test";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { Reader } from "../flavors/guide.ts";
import { command } from "../harness/app.ts";

const file = "flavors/my_s3_artifact_store.ts";
const newField = '  region: z.string().meta({ description: "Region of the bucket", example: "eu-central-1" }),';

test("line by line a flavor of one's own is registered, taken over when its file changes, and deleted", async () => {
  using reader = new Reader("compiled");
  reader.takeExamples("my_s3");
  const converse = async (...lines: readonly string[]) => {
    const stdin = ["flavors", "artifact store", ...lines, "quit"].map((line) => `${line}\n`).join("");
    return (await command({ home: reader.home, cwd: reader.workspace, args: ["--accessible"], stdin })).stdout;
  };
  expect(await converse("register", file, "n")).toContain("Nothing done.");
  expect(await converse("register", file, "y")).toContain("Registered my_s3_artifact_store.");
  await reader.follow(["mlstack artifact-store register ours -f my_s3_artifact_store --path=s3://ml/ours"]);
  expect(await converse("refresh my_s3_artifact_store")).toContain("my_s3_artifact_store is as its file says.");
  reader.insert(file, "  key: optional(", newField);
  chmodSync(join(reader.workspace, file), 0o666);
  expect(await converse("refresh my_s3_artifact_store")).toContain("can be written by everybody");
  chmodSync(join(reader.workspace, file), 0o644);
  const refreshed = await converse("refresh my_s3_artifact_store", "y", "y");
  expect(refreshed).toContain("fields.region, added; now:");
  expect(refreshed).toContain("ours: region is required.");
  expect(await converse("delete my_s3_artifact_store")).toContain("is used by");
  expect(await converse("delete s3")).toContain("built in");
});
