import { expect } from "bun:test";
import type { Runtime } from "../harness/app.ts";
import { commandBlocks, Reader } from "./guide.ts";

const file = "flavors/my_s3_artifact_store.ts";
const newField = '  region: z.string().meta({ description: "Region of the bucket", example: "eu-central-1" }),';

/** Follows docs/custom-flavors.md from the first command to the schema that changes and the fix. */
export async function followWorkedExample(runtime: Runtime): Promise<void> {
  using reader = new Reader(runtime);
  reader.takeExamples("my_s3");
  const [init = [], register = [], use = [], refresh = [], find = [], fix = []] =
    commandBlocks("docs/custom-flavors.md");
  await reader.follow(init);
  const [registered, listed, described] = await reader.follow(register);
  expect(registered?.stderr).toContain("Registered the artifact store flavor my_s3_artifact_store.");
  expect(listed?.stdout).toMatch(/my_s3_artifact_store .*MyS3ArtifactStoreFlavor +ok/);
  for (const field of ["key", "secret", "token", "client_kwargs", "config_kwargs", "s3_additional_kwargs"])
    expect(described?.stdout).toContain(field);
  expect((await reader.follow(use)).at(-1)?.stderr).toContain("Nothing is wrong with the stack ours.");

  reader.insert(file, "  key: optional(", newField);
  expect((await reader.type("mlstack artifact-store flavor list")).stdout).toMatch(/MyS3ArtifactStoreFlavor +changed/);
  const [unasked = ""] = refresh;
  expect(await reader.type(unasked)).toMatchObject({ code: 5 });
  const [taken] = await reader.follow([`${unasked} -y`]);
  expect(taken?.stdout).toMatch(/added +fields\.region/);
  const [validate = ""] = find;
  const found = await reader.type(validate);
  expect(found).toMatchObject({ code: 1, stdout: expect.stringContaining("region is required.") });
  const still = ["describe ours", "rename ours other", "rename other ours"];
  await reader.follow(still.map((words) => `mlstack artifact-store ${words}`));
  expect((await reader.follow(fix)).at(-1)?.stderr).toContain("Nothing is wrong with the stack ours.");
}
