import { rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { cleanEnvironment, command, productArgv } from "../e2e/harness/app.ts";
import { bareClient, type S3Server } from "../s3/server.ts";
import { awsProgram, s5cmdProgram } from "../s3/tools.ts";
import { startVersitygw } from "../s3/versitygw.ts";
import { s3Clients } from "../setup/s3Clients.ts";
import { fetchTool, missing } from "../setup/tools.ts";
import { median } from "./statistics.ts";

const bucket = "bench";

/** Which program took how long for a file of so many MiB, from its start to its end, in ms; the quickest is not always ours, and that is to be seen. */
export interface ClientTime {
  readonly client: string;
  readonly upload: number;
  readonly download: number;
}

/** A program that copies: its words for either way, between a file and `s3://bench/large`. */
interface Client {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly upload: (file: string) => readonly string[];
  readonly download: (file: string) => readonly string[];
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
    for (const { name, env, upload, download } of clients) {
      const received = join(folder, `received-${round}-${name.split(" ")[0]}`);
      times.get(name)?.upload.push(await timed(upload(sent), env));
      times.get(name)?.download.push(await timed(download(received), env));
      rmSync(received);
    }
  }
  return [...times].map(([client, all]) => ({
    client,
    upload: median(all.upload),
    download: median(all.download),
  }));
}

async function ours(home: string, { endpoint, key, secret }: S3Server): Promise<Client> {
  const client_kwargs = JSON.stringify({ endpoint_url: endpoint, region_name: "us-east-1" });
  const words = [`--path=s3://${bucket}`, `--key=${key}`, `--secret=${secret}`, `--client_kwargs=${client_kwargs}`];
  const { code, stderr } = await command({ home, args: ["artifact-store", "register", "bench", "-f", "s3", ...words] });
  if (code !== 0) throw new Error(stderr);
  return {
    name: "mlstack artifact",
    env: cleanEnvironment(home),
    upload: (file) => [...productArgv(), "artifact", "upload", file, "bench:large", "--force"],
    download: (file) => [...productArgv(), "artifact", "download", "bench:large", file],
  };
}

function others({ endpoint, key, secret }: S3Server): readonly Client[] {
  const env = {
    ...(process.env.PATH !== undefined && { PATH: process.env.PATH }),
    AWS_ACCESS_KEY_ID: key,
    AWS_SECRET_ACCESS_KEY: secret,
    AWS_DEFAULT_REGION: "us-east-1",
    AWS_REGION: "us-east-1",
  };
  const there = `s3://${bucket}/large`;
  const aws = [awsProgram, "--endpoint-url", endpoint, "s3", "cp", "--quiet"];
  const s5cmd = [s5cmdProgram, "--endpoint-url", endpoint, "--log", "error", "cp"];
  return [
    {
      tool: s3Clients.aws,
      client: {
        name: "aws s3 cp",
        upload: (file: string) => [...aws, file, there],
        download: (file: string) => [...aws, there, file],
      },
    },
    {
      tool: s3Clients.s5cmd,
      client: {
        name: "s5cmd cp",
        upload: (file: string) => [...s5cmd, file, there],
        download: (file: string) => [...s5cmd, there, file],
      },
    },
  ].flatMap(({ tool, client }) => {
    const reason = missing(tool) === undefined ? undefined : fetchTool(tool);
    if (reason === undefined) return [{ ...client, env }];
    console.log(`without ${tool.name}: ${reason}`);
    return [];
  });
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
