import { connect, createServer } from "node:net";
import { S3Client } from "@aws-sdk/client-s3";

/** An S3 server that runs for tests, with the keys that it accepts. */
export interface S3Server extends Disposable {
  readonly endpoint: string;
  readonly key: string;
  readonly secret: string;
}

/** A port of this machine that nobody has. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("The system gave no port.");
  return address.port;
}

/** Tells whether somebody listens; nothing is asked, for servers may count what they are asked. */
function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

/** Starts a program and waits until it listens. */
export async function startServer(
  argv: readonly string[],
  { port, env = {} }: { port: number; env?: Readonly<Record<string, string>> },
): Promise<Disposable & { readonly endpoint: string }> {
  const quiet = { stdin: "ignore", stdout: "ignore", stderr: "ignore" } as const;
  const child = Bun.spawn([...argv], { env: { ...process.env, ...env }, ...quiet });
  for (const end = Date.now() + 20_000; !(await listens(port)); await Bun.sleep(20)) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`${argv.join(" ")} does not start.`);
  }
  return { endpoint: `http://127.0.0.1:${port}`, [Symbol.dispose]: () => child.kill("SIGKILL") };
}

/** The SDK's own client for a server, to look at what a store did. */
export function bareClient({ endpoint, key, secret }: Pick<S3Server, "endpoint" | "key" | "secret">): S3Client {
  return new S3Client({
    endpoint,
    region: "us-east-1",
    forcePathStyle: true,
    credentials: { accessKeyId: key, secretAccessKey: secret },
    // It warns of bodies that are empty.
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
}
