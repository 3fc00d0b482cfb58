// storeWork.ts ours|bare list|download|upload ENDPOINT KEY SECRET BUCKET FILE: one piece of work on an S3 server, by our store or by a plain script on the
// SDK, with as much side by side. Prints what it took as JSON.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { S3ArtifactStoreFlavor } from "../../../flavors/artifact_store/s3/flavor.ts";
import { downloadFile } from "../../../src/artifacts/downloadFile.ts";
import { Meter } from "../../../src/artifacts/meter.ts";
import { uploadFile } from "../../../src/artifacts/uploadFile.ts";

const [who = "", what = "", endpoint = "", key = "", secret = "", Bucket = "", file = ""] = process.argv.slice(2);
const object = "large";
/** In bytes: what one request of a download gets, as the product does it. */
const piece = 16 << 20;

/** In MiB: `VmRSS` now, `VmHWM` at most so far. NaN where the system does not say. */
function memory(name: "VmRSS" | "VmHWM"): number {
  try {
    const found = new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(readFileSync("/proc/self/status", "utf8"));
    return Number(found?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** Pieces of work that give how much they did; `warm` is one call, with which all that is used has been loaded. */
type Work = Readonly<Record<string, () => Promise<number>>>;

function bare(): Work {
  const credentials = { accessKeyId: key, secretAccessKey: secret };
  const client = new S3Client({ endpoint, region: "us-east-1", forcePathStyle: true, credentials });
  return {
    async warm() {
      return (await client.send(new ListObjectsV2Command({ Bucket, MaxKeys: 1 }))).KeyCount ?? 0;
    },
    async list() {
      let count = 0;
      let ContinuationToken: string | undefined;
      do {
        const page = await client.send(new ListObjectsV2Command({ Bucket, ContinuationToken, Prefix: "many/" }));
        count += page.Contents?.length ?? 0;
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken !== undefined);
      return count;
    },
    async download() {
      const { ContentLength = 0 } = await client.send(new HeadObjectCommand({ Bucket, Key: object }));
      const target = await open(file, "w");
      let next = 0;
      const worker = async () => {
        while (next < ContentLength) {
          let at = next;
          next += piece;
          const Range = `bytes=${at}-${Math.min(at + piece, ContentLength) - 1}`;
          const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: object, Range }));
          for await (const bytes of Body as Readable) {
            await target.write(bytes, 0, bytes.length, at);
            at += bytes.length;
          }
        }
      };
      await Promise.all([worker(), worker(), worker(), worker()]);
      // As the product does: a file that is said to be there is there after a power cut.
      await target.sync();
      await target.close();
      return ContentLength;
    },
    async upload() {
      const params = { Bucket, Key: object, Body: createReadStream(file) };
      await new Upload({ client, params, queueSize: 4, partSize: 5 << 20 }).done();
      return 0;
    },
  };
}

async function ours(): Promise<Work> {
  const flavor = new S3ArtifactStoreFlavor();
  const root = `s3://${Bucket}`;
  const client_kwargs = { endpoint_url: endpoint, region_name: "us-east-1" };
  const config = flavor.configSchema.parse({ path: root, key, secret, client_kwargs });
  const implementation = new (await flavor.implementation())({ id: "1", name: "bench", config });
  const store = { id: "1", name: "bench", flavor: flavor.name, root, implementation, warnings: [], isReadOnly: false };
  const place = { store, inner: object };
  return {
    warm: async () => Number(await implementation.isdir(root)),
    async list() {
      let count = 0;
      for await (const _ of implementation.list(`${root}/many`, { recursive: true })) count += 1;
      return count;
    },
    async download() {
      const { size, version } = await implementation.stat(`${root}/${object}`);
      await downloadFile({ source: place, size, version, target: file, meter: new Meter(), overwrite: true });
      return size;
    },
    async upload() {
      const { size } = statSync(file);
      await uploadFile({ path: file, size, target: place, meter: new Meter() });
      return size;
    },
  };
}

const { warm, [what]: work } = who === "ours" ? await ours() : bare();
await warm?.();
if (work === undefined) throw new Error(`There is no work ${what}.`);
const before = memory("VmRSS");
const start = performance.now();
const count = await work();
const milliseconds = performance.now() - start;
console.log(JSON.stringify({ milliseconds, memory: memory("VmHWM") - before, count }));
process.exit(0);
