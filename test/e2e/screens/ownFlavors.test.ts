import { expect, test } from "bun:test";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { type App, start } from "../drivers/app.ts";
import { Reader } from "../flavors/guide.ts";

const file = "flavors/my_s3_artifact_store.ts";
const newField = '  region: z.string().meta({ description: "Region of the bucket", example: "eu-central-1" }),';

async function reading(): Promise<Reader> {
  const reader = new Reader("compiled");
  reader.takeExamples("my_s3");
  await reader.follow(["mlstack init"]);
  return reader;
}

async function openStores(reader: Reader): Promise<App> {
  const app = await start({ home: reader.home, cwd: reader.workspace });
  await app.flavors.open("artifact store");
  return app;
}

test("a flavor of one's own is chosen from the files of the workspace, and runs only after a yes", async () => {
  using reader = await reading();
  await using app = await openStores(reader);
  await app.expectShown("workspace: vision");
  app.press("flavor.register");
  await app.expectShown("Register as artifact store flavor", file, "MyS3ArtifactStoreFlavor");
  app.press("overlay.accept");
  await app.expectShown(`Run ${file} to see what the flavor is?`, "no sandbox");
  app.press("confirm.no");
  await app.expectGone("no sandbox");
  await app.expectGone("my_s3_artifact_store");
  app.press("flavor.register");
  await app.expectShown(file);
  app.press("overlay.accept");
  await app.expectShown("no sandbox");
  app.press("confirm.yes");
  await app.expectShown("Registered my_s3_artifact_store.");
  await app.expectCursor("my_s3_artifact_store");
});

test("a changed file is noticed, shown as a difference and taken over; what it breaks is a problem with its fix", async () => {
  using reader = await reading();
  await reader.follow([
    "mlstack artifact-store flavor register flavors.my_s3_artifact_store.MyS3ArtifactStoreFlavor",
    "mlstack artifact-store register ours -f my_s3_artifact_store --path=s3://ml/ours",
  ]);
  await using app = await openStores(reader);
  await app.flavors.select("my_s3_artifact_store");
  reader.insert(file, "  key: optional(", newField);
  await app.expectShown(`${file} of the flavor my_s3_artifact_store has changed`, /My S3 +changed/);
  app.press("flavor.takeOver");
  await app.expectShown("Run it as it is now?");
  app.press("confirm.yes");
  await app.expectShown("fields.region", "as it was registered");
  app.press("diff.accept");
  await app.expectShown("1 component to look at", "region is required.", "--region=");
  app.press("overlay.close");
  await app.expectGone(/My S3 +changed/);
  await app.back();
  await app.components.open("artifact store");
  await app.expectShown(/ours +my_s3_artifact_store +✗ problem/, "region is required.");
  app.press("history.undo");
  await app.expectGone("✗ problem");
});

test("the flavor stays when its file is gone, and goes when it is deleted", async () => {
  using reader = await reading();
  await reader.follow([`mlstack artifact-store flavor register ${file}`]);
  await using app = await openStores(reader);
  await app.flavors.select("my_s3_artifact_store");
  rmSync(join(reader.workspace, file));
  await app.expectShown(/My S3 +file gone/);
  app.press("flavor.takeOver");
  await app.expectShown("The file of this flavor is gone; what was registered still counts.");
  app.press("flavor.delete");
  await app.expectShown("Deleted the flavor my_s3_artifact_store; its file stays.");
  app.press("history.undo");
  await app.expectShown(/My S3 +file gone/);
  expect((await reader.type("mlstack artifact-store flavor list")).stdout).toContain("missing");
});

test("in a trusted folder what changes is taken over at once, and tried again after a change that does not load", async () => {
  using reader = await reading();
  await reader.follow([`mlstack artifact-store flavor register ${file}`, "mlstack trust ."]);
  await using app = await openStores(reader);
  await app.flavors.select("my_s3_artifact_store");
  const field = "  key: optional(";
  reader.insert(file, field, "  region z.string(),");
  await app.expectShown(/My S3 +changed/, "does not load");
  reader.replace(file, "  region z.string(),", newField);
  await app.expectShown(/Required \(2\)/, /region +text/);
  await app.expectGone(/My S3 +changed/);
});

test("a component that lacks a new required field is fixed by filling it in", async () => {
  using reader = await reading();
  const register = "mlstack artifact-store flavor register flavors.my_s3_artifact_store.MyS3ArtifactStoreFlavor";
  await reader.follow([
    register,
    "mlstack artifact-store register ours -f my_s3_artifact_store --path=s3://ml/ours",
    "mlstack stack register prod -o default -a ours",
  ]);
  reader.insert(file, "  key: optional(", newField);
  await reader.follow([register]);
  await using app = await start({ home: reader.home, cwd: reader.workspace, size: { columns: 120, rows: 36 } });
  await app.stacks.open("prod");
  await app.composer.expectProblems("region is required");
  await app.composer.expectFix("fill in region of ours");
  await app.composer.fix("fill in region");
  await app.composer.expectPreview(/\+ +region +to be given/);
  app.press("diff.accept");
  await app.expectAt("stacks", "prod", "ours");
  await app.form.fill("region", "eu-central-1");
  app.press("form.save");
  await app.expectAt("stacks", "prod");
  await app.composer.expectNoProblems();
});
