import { expect, test } from "bun:test";
import { BaseAnnotator, BaseModelRegistry, type ModelVersionFilter, type RegistryModelVersion } from "mlstack";

const version = (name: string): RegistryModelVersion => ({
  version: name,
  registeredModel: { name: "wine" },
  modelSourceUri: "s3://b/m",
  modelFormat: "onnx",
  stage: "None",
});

class Registry extends BaseModelRegistry {
  asked: (ModelVersionFilter | undefined)[] = [];
  versions: readonly RegistryModelVersion[] = [version("2"), version("1")];
  async *listModelVersions(filter?: ModelVersionFilter) {
    this.asked.push(filter);
    yield* this.versions;
  }
  registerModel = unasked;
  deleteModel = unasked;
  updateModel = unasked;
  getModel = unasked;
  registerModelVersion = unasked;
  deleteModelVersion = unasked;
  updateModelVersion = unasked;
  getModelVersion = unasked;
  loadModelVersion = unasked;
  getModelUriArtifactStore = unasked;
  async *listModels() {}
}

async function unasked(): Promise<never> {
  throw new Error("nobody asked for this");
}

test("the newest version is the first one by date, of all stages or of one", async () => {
  const mine = new Registry({ id: "1", name: "mine", config: {} });
  expect((await mine.getLatestModelVersion("wine"))?.version).toBe("2");
  await mine.getLatestModelVersion("wine", { stage: "Production" });
  expect(mine.asked).toEqual([
    { name: "wine", orderByDate: "desc", count: 1 },
    { name: "wine", orderByDate: "desc", count: 1, stage: "Production" },
  ]);
  mine.versions = [];
  expect(await mine.getLatestModelVersion("wine")).toBeUndefined();
});

test("an annotator is opened from anywhere unless it says otherwise", () => {
  expect(Object.getOwnPropertyDescriptor(BaseAnnotator.prototype, "notebookOnly")?.get?.call({})).toBe(false);
});
