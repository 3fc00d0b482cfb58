import { afterAll, beforeAll, describe, test } from "bun:test";
import { MyS3ArtifactStoreFlavor } from "../../examples/flavors/my_s3_artifact_store.ts";
import { artifactStoreContract } from "../../src/authoring/contract/artifactStore.ts";
import { configOf, newBucket } from "./open.ts";
import type { S3Server } from "./server.ts";
import { startVersitygw } from "./versitygw.ts";

describe("the S3 store of docs/custom-flavors.md keeps the promises of all stores", () => {
  let server: S3Server;
  beforeAll(async () => {
    server = await startVersitygw();
  });
  afterAll(() => server[Symbol.dispose]());
  for (const { title, run } of artifactStoreContract)
    test(title, async () => {
      const flavor = new MyS3ArtifactStoreFlavor();
      const Store = await flavor.implementation();
      const config = configOf(server, `s3://${await newBucket(server)}/a folder`);
      await run(new Store({ id: "1", name: "ours", config: flavor.configSchema.parse(config) }));
    });
});
