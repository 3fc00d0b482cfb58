import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { artifactStoreContract } from "../../src/authoring/contract/artifactStore.ts";
import type { Configuration } from "../../src/core/value/value.ts";
import { valueOfPlain } from "../../src/core/value/value.ts";
import { readFlavorFile } from "../../src/host/readFlavorFile.ts";
import { startStore } from "../../src/host/store/startStore.ts";
import { command } from "../e2e/harness/app.ts";
import { value } from "../usecases/home.ts";
import { configOf, newBucket } from "./open.ts";
import { startVersitygw, type Versitygw } from "./versitygw.ts";

const examples = join(import.meta.dir, "../../examples/flavors");
let server: Versitygw;
/** Without a `node_modules` above it. */
let folder: string;

beforeAll(async () => {
  server = await startVersitygw();
  folder = realpathSync(mkdtempSync(join(tmpdir(), "mlstack-own-s3-")));
  cpSync(examples, join(folder, "flavors"), { recursive: true });
});
afterAll(() => {
  server[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

describe("the S3 store of docs/custom-flavors.md keeps in its child the promises of all stores", () => {
  for (const { title, run } of artifactStoreContract)
    test(title, async () => {
      const path = join(folder, "flavors/my_s3_artifact_store.ts");
      const file = { path, flavorsFolder: join(folder, "copies"), shown: (each: string) => each };
      const { spec, exportName = "", hash } = value(await readFlavorFile(file));
      const flavor = { ...file, name: spec?.name ?? "", exportName, hash };
      const configuration = valueOfPlain(configOf(server, `s3://${await newBucket(server)}/a folder`));
      const component = { id: "1", name: "ours", configuration: configuration as Configuration };
      const store = value(await startStore(flavor, component));
      await run(store);
      await store.cleanup?.();
    });
});

test.each(["compiled", "deno"] as const)(
  "every verb works with it (%s), its keys taken from a secret",
  async (runtime) => {
    const home = join(folder, runtime);
    cpSync(examples, join(home, "flavors"), { recursive: true });
    const run = async (...args: readonly string[]) => {
      const ran = await command({ home, runtime, args });
      expect([args, ran.code, ran.stderr]).toEqual([args, 0, expect.anything()]);
      return ran;
    };
    const client = JSON.stringify({ endpoint_url: server.endpoint, region_name: "us-east-1" });
    writeFileSync(join(home, "big"), "0123456789".repeat(2 ** 20));
    await run("artifact-store", "flavor", "register", "flavors.my_s3_artifact_store.MyS3ArtifactStoreFlavor");
    await run("secret", "create", "keys", `--key=${server.key}`, `--secret=${server.secret}`);
    await run(
      ...["artifact-store", "register", "ours", "-f", "my_s3_artifact_store", "--key={{keys.key}}"],
      ...["--secret={{keys.secret}}", `--path=s3://${await newBucket(server)}/prod`, `--client_kwargs=${client}`],
    );
    expect((await run("artifact-store", "check", "ours", "--write")).stderr).toContain("ours works");
    await run("artifact", "upload", "big", "ours:models/big");
    expect((await run("artifact", "ls", "ours", "--recursive", "-o", "csv")).stdout).toContain("models/big");
    expect((await run("artifact", "ls", "ours:models/", "-o", "csv")).stdout).toContain("big,file,10485760");
    expect((await run("artifact", "cat", "ours:models/big")).stdout).toBe("0123456789".repeat(2 ** 20));
    await run("artifact", "cp", "ours:models/big", "ours:copy");
    await run("artifact", "download", "ours:copy", "back");
    expect(await Bun.file(join(home, "back")).text()).toBe("0123456789".repeat(2 ** 20));
    await run("artifact", "rm", "ours:models", "--recursive", "-y");
    expect((await run("artifact", "ls", "ours", "-o", "csv")).stdout).not.toContain("models");
    const wrong = await command({ home, runtime, args: ["artifact", "cat", "ours:nothing"] });
    expect([wrong.code, wrong.stderr]).toEqual([3, expect.stringContaining("nothing at ours:nothing")]);
  },
);
