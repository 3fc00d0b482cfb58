import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, type S3Server, startServer } from "./server.ts";
import { versitygwProgram } from "./tools.ts";

/** Starts versitygw, which checks signatures, checksums and dates, over an empty folder. */
export async function startVersitygw(): Promise<S3Server> {
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
  return { endpoint: server.endpoint, key, secret, [Symbol.dispose]: dispose };
}
