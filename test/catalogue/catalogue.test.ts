import { expect, test } from "bun:test";
import { join } from "node:path";
import { generateFlavorIndex } from "../../build/flavorIndex.ts";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";

const root = join(import.meta.dir, "../..");

test("the index is what its generator makes of the flavors", async () => {
  for (const { path, text } of await generateFlavorIndex()) {
    expect(await Bun.file(join(root, path)).text()).toBe(text);
  }
});

test("an entry says the same as the flavor's spec", async () => {
  const catalogue = createCatalogue();
  expect(catalogue.entries().length).toBeGreaterThan(0);
  for (const entry of catalogue.entries()) {
    const flavor = await catalogue.load(entry.type, entry.name);
    expect(flavor?.spec).toMatchObject(entry);
    expect(entry.summary.length).toBeGreaterThan(20);
  }
});

test("a flavor is found by type and name, and read once", async () => {
  const catalogue = createCatalogue();
  expect(catalogue.find("artifact_store", "s3")?.title).toBe("Amazon S3");
  expect(catalogue.find("orchestrator", "s3")).toBeUndefined();
  expect(await catalogue.load("orchestrator", "s3")).toBeUndefined();
  expect(await catalogue.load("artifact_store", "s3")).toBe(await catalogue.load("artifact_store", "s3"));
});

test("listing and finding flavors loads neither zod nor any flavor", async () => {
  const build = await Bun.build({
    entrypoints: [join(root, "src/catalogue/catalogue.ts")],
    target: "bun",
    splitting: true,
    format: "esm",
  });
  const entry = build.outputs.find(({ kind }) => kind === "entry-point");
  const text = (await entry?.text()) ?? "";
  const loadedAtOnce = [...text.matchAll(/^import .* from "(.*)";$/gm)].map(([, path]) => path ?? "");
  const chunks = build.outputs.filter(({ path }) =>
    loadedAtOnce.some((each) => path.endsWith(each.replace(/^\./, ""))),
  );
  const all = [text, ...(await Promise.all(chunks.map((chunk) => chunk.text())))].join("\n");
  expect(all).toContain("Amazon S3");
  expect(all).not.toContain("ZodObject");
  expect(all).not.toContain("BaseArtifactStoreFlavor");
});
