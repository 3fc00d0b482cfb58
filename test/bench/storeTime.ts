import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { bareClient } from "../s3/server.ts";
import { fillBucket, startVersitygw } from "../s3/versitygw.ts";
import { median } from "./statistics.ts";

/** What a piece of work took: ms, and MiB above the start. */
export interface StoreFigure {
  readonly milliseconds: number;
  readonly memory: number;
}

/** The pieces of work, by us and by a plain script. */
export interface StoreFigures {
  readonly ours: StoreFigure;
  readonly bare: StoreFigure;
}

/** How much there is to do. */
export interface StoreLoad {
  readonly keys: number;
  /** In MiB. */
  readonly size: number;
  readonly rounds: number;
}

/** The order matters: what is downloaded was uploaded. */
export const storeWork = ["list", "upload", "download"] as const;
/** A piece of work on a store. */
export type StoreWork = (typeof storeWork)[number];

const workers = ["bare", "ours"] as const;

async function once(program: string, words: readonly string[]): Promise<StoreFigure> {
  const child = Bun.spawn([program, ...words], { stdin: "ignore", stdout: "pipe", stderr: "pipe" });
  const [stdout, stderr] = await Promise.all([new Response(child.stdout).text(), new Response(child.stderr).text()]);
  if ((await child.exited) !== 0) throw new Error(`${words.slice(0, 2).join(" ")}: ${stderr}`);
  return JSON.parse(stdout);
}

/** Times work on a real S3 server on this machine: our store and a plain script by turns, in a folder that may be filled. */
export async function storeFigures(
  program: string,
  folder: string,
  { keys, size, rounds }: StoreLoad,
): Promise<ReadonlyMap<StoreWork, StoreFigures>> {
  using server = await startVersitygw();
  const Bucket = "bench";
  await bareClient(server).send(new CreateBucketCommand({ Bucket }));
  // The server reads a folder anew for each page of it.
  const names = Array.from({ length: keys }, (_, at) => `many/${Math.floor(at / 1000)}/file-${at}`);
  fillBucket(server, Bucket, names);
  mkdirSync(folder, { recursive: true });
  const sent = join(folder, "sent");
  writeFileSync(sent, "");
  truncateSync(sent, size << 20);
  const figures = new Map<StoreWork, StoreFigures>();
  for (const what of storeWork) {
    const runs = { ours: [] as StoreFigure[], bare: [] as StoreFigure[] };
    for (let round = 0; round < rounds; round += 1) {
      for (const who of workers) {
        const file = what === "download" ? join(folder, "received") : sent;
        const words = [who, what, server.endpoint, server.key, server.secret, Bucket, file];
        runs[who].push(await once(program, words));
      }
    }
    const of = (all: readonly StoreFigure[]): StoreFigure => ({
      milliseconds: median(all.map(({ milliseconds }) => milliseconds)),
      memory: median(all.map(({ memory }) => memory)),
    });
    figures.set(what, { ours: of(runs.ours), bare: of(runs.bare) });
  }
  return figures;
}
