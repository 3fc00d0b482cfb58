import { expect, test } from "bun:test";
import {
  type ArchiveType,
  BaseArtifactStore,
  BaseArtifactStoreConfig,
  BaseContainerRegistry,
  BaseContainerRegistryConfig,
  BaseImageBuilder,
  BaseImageBuilderConfig,
  type BuildContext,
} from "mlstack";
import { contentDigest } from "../../src/authoring/contentDigest.ts";

/** A store in memory that has only what a build needs of it. */
class Store extends BaseArtifactStore {
  files = new Map<string, string>();
  folders: string[] = [];
  async openRead(path: string) {
    return new Blob([this.files.get(path) ?? ""]).stream();
  }
  async openWrite(path: string) {
    const decoder = new TextDecoder();
    const write = (bytes: Uint8Array) =>
      void this.files.set(path, (this.files.get(path) ?? "") + decoder.decode(bytes));
    return new WritableStream<Uint8Array>({ write });
  }
  async exists(path: string) {
    return this.files.has(path) || this.folders.includes(path);
  }
  async isdir(path: string) {
    return this.folders.includes(path);
  }
  async stat(path: string) {
    return (await this.isdir(path))
      ? { kind: "folder" as const, size: 0 }
      : { kind: "file" as const, size: this.files.get(path)?.length ?? 0 };
  }
  async makedirs(path: string) {
    this.folders.push(path);
  }
  async *glob() {}
  async *listdir() {}
  async *walk() {}
  async copyfile() {}
  async mkdir() {}
  async remove() {}
  async rename() {}
  async rmtree() {}
}

class Builder extends BaseImageBuilder {
  get isBuildingLocally() {
    return false;
  }
  async build() {
    return "image";
  }
  upload(context: BuildContext, store: Store, archiveType?: ArchiveType) {
    return this.uploadBuildContext(context, store, "builds", archiveType && { archiveType });
  }
}

function context(text: string): BuildContext & { archives: ArchiveType[] } {
  const archives: ArchiveType[] = [];
  const archive = (type: ArchiveType) => {
    archives.push(type);
    return new Blob([text]).stream();
  };
  return { archives, archive, getFiles: async () => ({}), getExtraFiles: () => ({}) };
}

const store = () => new Store({ id: "1", name: "s", config: BaseArtifactStoreConfig.parse({ path: "s3://b/" }) });
const builder = new Builder({ id: "1", name: "b", config: BaseImageBuilderConfig.parse({}) });

test("the files of a build are put down once, under a name that their content makes", async () => {
  const mine = store();
  const [first, other] = [context("one"), context("two")];
  const path = await builder.upload(first, mine);
  expect(path).toMatch(/^s3:\/\/b\/builds\/[0-9a-f]{64}\.tar\.gz$/);
  expect(mine.files.get(path)).toBe("one");
  expect(await builder.upload(first, mine)).toBe(path);
  expect(first.archives.length).toBe(3);
  const zip = await builder.upload(other, mine, "zip");
  expect(zip).toEndWith(".zip");
  expect([...mine.files.keys()]).toEqual([path, zip]);
});

test("the name of content does not depend on how the stream is cut, and covers all of it", async () => {
  const bytes = new Uint8Array((1 << 21) + 5).map((_, index) => index % 251);
  const cut = (size: number) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.subarray(at, at + size));
        controller.close();
      },
    });
  const whole = await contentDigest(cut(bytes.length));
  expect(await contentDigest(cut(70_001))).toBe(whole);
  bytes[bytes.length - 1] = 9;
  expect(await contentDigest(cut(bytes.length))).not.toBe(whole);
});

test("an artifact store tells files from folders, and reads and writes text", async () => {
  const mine = store();
  await mine.makedirs("s3://b/f");
  const { stream, done } = await mine.openWriteText("s3://b/t");
  const writer = stream.getWriter();
  await writer.write("grüße");
  await writer.close();
  await done;
  expect(await new Response(await mine.openRead("s3://b/t")).text()).toBe("grüße");
  expect((await Array.fromAsync(await mine.openReadText("s3://b/t"))).join("")).toBe("grüße");
  expect([await mine.isfile("s3://b/t"), await mine.isfile("s3://b/f"), await mine.isfile("s3://b/x")]).toEqual([
    true,
    false,
    false,
  ]);
  expect([await mine.size("s3://b/t"), await mine.size("s3://b/f")]).toEqual([5, undefined]);
});

test("a container registry needs no method of its own", async () => {
  class Registry extends BaseContainerRegistry {}
  const config = BaseContainerRegistryConfig.parse({ uri: "registry.example.com/ml" });
  const mine = new Registry({ id: "1", name: "r", config });
  await mine.prepareImagePush("registry.example.com/ml/a");
  expect(await mine.credentials()).toBeUndefined();
  expect(mine.isValidImageName("registry.example.com/ml/a")).toBe(true);
  expect(mine.isValidImageName("docker.io/a")).toBe(false);
});
