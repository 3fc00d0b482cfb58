import { rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { cleanEnvironment, command, productArgv } from "../e2e/harness/app.ts";
import { bareClient, type S3Server } from "../s3/server.ts";
import { startVersitygw } from "../s3/versitygw.ts";
import { s3Clients } from "../setup/s3Clients.ts";
import type { Tool } from "../setup/tool.ts";
import { fetchTool, missing } from "../setup/tools.ts";
import { median } from "./statistics.ts";

const bucket = "bench";

/** Which program took how long for a file of so many MiB, from its start to its end, in ms; the quickest is not always ours, and that is to be seen. */
export interface ClientTime {
  readonly client: string;
  readonly upload: number;
  readonly download: number;
}

/** A program that copies: its words for either way, between a file and an object of the bucket. */
interface Client {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly upload: (file: string, object: string) => readonly string[];
  readonly download: (object: string, file: string) => readonly string[];
}

/** Times the executable beside `aws s3 cp` and `s5cmd cp`, by turns. Those that are not there and cannot be fetched are left out, with a line that says why. */
export async function clientTimes(folder: string, megabytes: number, rounds: number): Promise<readonly ClientTime[]> {
  using server = await startVersitygw();
  await bareClient(server).send(new CreateBucketCommand({ Bucket: bucket }));
  const sent = join(folder, "sent");
  writeFileSync(sent, "");
  truncateSync(sent, megabytes * 2 ** 20);
  const clients = [await ours(folder, server), ...others(server)];
  const times = new Map(clients.map(({ name }) => [name, { upload: [] as number[], download: [] as number[] }]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, { name, env, upload, download }] of clients.entries()) {
      // Each anew: what is there already, ours would not send again.
      const object = `large-${round}-${at}`;
      const received = join(folder, object);
      times.get(name)?.upload.push(await timed(upload(sent, object), env));
      times.get(name)?.download.push(await timed(download(object, received), env));
      rmSync(received);
      rmSync(join(server.folder, bucket, object));
    }
  }
  return [...times].map(([client, { upload, download }]) => {
    return { client, upload: median(upload), download: median(download) };
  });
}

async function ours(home: string, { endpoint, key, secret }: S3Server): Promise<Client> {
  const client_kwargs = JSON.stringify({ endpoint_url: endpoint, region_name: "us-east-1" });
  const words = [
    `--path=s3://${bucket}`,
    `--key=${key}`,
    `--field=secret=${secret}`,
    `--client_kwargs=${client_kwargs}`,
  ];
  const { code, stderr } = await command({ home, args: ["artifact-store", "register", bucket, "-f", "s3", ...words] });
  if (code !== 0) throw new Error(stderr);
  const artifact = [...productArgv(), "artifact"];
  return {
    name: "mlstack artifact",
    env: cleanEnvironment(home),
    upload: (file, object) => [...artifact, "upload", file, `${bucket}:${object}`],
    download: (object, file) => [...artifact, "download", `${bucket}:${object}`, file],
  };
}

function others({ endpoint, key, secret }: S3Server): readonly Client[] {
  const env = {
    ...(process.env.PATH && { PATH: process.env.PATH }),
    AWS_ACCESS_KEY_ID: key,
    AWS_SECRET_ACCESS_KEY: secret,
    AWS_DEFAULT_REGION: "us-east-1",
    AWS_REGION: "us-east-1",
  };
  const { aws, s5cmd } = s3Clients;
  return [
    ...copier("aws s3 cp", aws, ["--endpoint-url", endpoint, "s3", "cp", "--quiet"], env),
    ...copier("s5cmd cp", s5cmd, ["--endpoint-url", endpoint, "--log", "error", "cp"], env),
  ];
}

/** None, with a line that says why, where the program is not there and cannot be fetched. */
function copier(name: string, tool: Tool, words: readonly string[], env: Client["env"]): readonly Client[] {
  const reason = missing(tool) === undefined ? undefined : fetchTool(tool);
  if (reason !== undefined) console.log(`without ${name}: ${reason}`);
  const at = (object: string): string => `s3://${bucket}/${object}`;
  const copy = [tool.path, ...words];
  const upload = (file: string, object: string) => [...copy, file, at(object)];
  const download = (object: string, file: string) => [...copy, at(object), file];
  return reason === undefined ? [{ name, env, upload, download }] : [];
}

async function timed(argv: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const begun = performance.now();
  const child = Bun.spawn([...argv], { env, stdin: "ignore", stdout: "ignore", stderr: "pipe" });
  const stderr = await new Response(child.stderr).text();
  if ((await child.exited) !== 0) throw new Error(`${argv.slice(0, 3).join(" ")}: ${stderr}`);
  return performance.now() - begun;
}

/** The times as a table for people (and Markdown). */
export function clientTable(times: readonly ClientTime[], megabytes: number): string {
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
  const rows = times.map(
    ({ client, upload, download }) => `| \`${client}\` | ${seconds(upload)} | ${seconds(download)} |`,
  );
  return [`| ${megabytes} MiB by | upload | download |`, "|---|---|---|", ...rows].join("\n");
}
