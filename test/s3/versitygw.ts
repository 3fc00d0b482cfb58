import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { freePort, type S3Server, startServer } from "./server.ts";
import { versitygwProgram } from "./tools.ts";

/** versitygw, whose buckets are folders of this machine. */
export interface Versitygw extends S3Server {
  readonly folder: string;
}

/** Starts versitygw, which checks signatures, checksums and dates, over an empty folder. */
export async function startVersitygw(): Promise<Versitygw> {
  const folder = mkdtempSync(join(tmpdir(), "mlstack-s3-"));
  const port = await freePort();
  const [key, secret] = ["testkey12345", "testsecret12345"];
  const env = { ROOT_ACCESS_KEY: key, ROOT_SECRET_KEY: secret };
  const argv = [versitygwProgram, "--port", `127.0.0.1:${port}`, "posix", folder];
  const server = await startServer(argv, { port, env });
  const dispose = () => {
    server[Symbol.dispose]();
    rmSync(folder, { recursive: true, force: true });
  };
  return { endpoint: server.endpoint, key, secret, folder, [Symbol.dispose]: dispose };
}

/** Puts many empty objects into a bucket, quicker than by calls. */
export function fillBucket({ folder }: Versitygw, bucket: string, names: readonly string[]): void {
  for (const name of names) {
    const file = join(folder, bucket, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "");
  }
}
