import { afterAll, beforeAll, describe, test } from "bun:test";
import { artifactStoreContract } from "../../src/authoring/contract/artifactStore.ts";
import { startMoto } from "./moto.ts";
import { newStore } from "./open.ts";
import type { S3Server } from "./server.ts";
import { startVersitygw } from "./versitygw.ts";

const servers = { versitygw: startVersitygw, moto: startMoto };

for (const [name, start] of Object.entries(servers)) {
  describe(`an S3 artifact store on ${name} keeps the promises of all stores`, () => {
    let server: S3Server;
    beforeAll(async () => {
      server = await start();
    });
    afterAll(() => server[Symbol.dispose]());
    for (const { title, run } of artifactStoreContract) {
      test(`${title}, in a bucket`, async () => run(await newStore(server)));
      test(`${title}, in a folder of a bucket`, async () => run(await newStore(server, "/folder of/the store/")));
    }
  });
}
