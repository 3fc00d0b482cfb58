import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";

/** What happens to a request instead of going through. */
export type Fault =
  /** Answered by the proxy itself. */
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly code?: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Taken, and never answered. */
  | { readonly kind: "silence" }
  /** The connection breaks after so many bytes of the answer's body. */
  | { readonly kind: "cut"; readonly after: number }
  /** After so many bytes of the body nothing more comes. */
  | { readonly kind: "stall"; readonly after: number }
  /** One byte of the answer's body is another one. */
  | { readonly kind: "damage-answer" }
  /** One byte of what is sent is another one. */
  | { readonly kind: "damage-request" }
  /** Each piece of the answer comes so many ms late. */
  | { readonly kind: "slow"; readonly ms: number };

/** A request as a test tells it from others. */
export interface Seen {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
}

/** A server between a store and a real one. */
export interface FaultyProxy extends Disposable {
  readonly endpoint: string;
  /** All requests so far. */
  readonly seen: readonly Seen[];
}

function damaged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(0) ^ 1, 0);
  return copy;
}

async function give(from: IncomingMessage, to: ServerResponse, fault: Fault | undefined): Promise<void> {
  to.writeHead(from.statusCode ?? 502, from.rawHeaders);
  to.flushHeaders();
  let given = 0;
  for await (const bytes of from as AsyncIterable<Buffer>) {
    if (fault?.kind === "slow") await Bun.sleep(fault.ms);
    const ends = fault?.kind === "cut" || fault?.kind === "stall" ? fault.after - given : Number.POSITIVE_INFINITY;
    const piece =
      fault?.kind === "damage-answer" && given === 0 ? damaged(bytes) : bytes.subarray(0, Math.max(0, ends));
    given += bytes.length;
    if (piece.length > 0) await new Promise((resolve) => to.write(piece, resolve));
    if (given < ends + piece.length && ends > bytes.length) continue;
    if (ends <= bytes.length && fault?.kind === "cut") return void to.destroy();
    if (ends <= bytes.length && fault?.kind === "stall") return;
  }
  to.end();
}

function answer(to: ServerResponse, { status, code = "", headers = {} }: Extract<Fault, { kind: "answer" }>): void {
  const body = code === "" ? "" : `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  to.writeHead(status, { "Content-Type": "application/xml", "Content-Length": body.length, ...headers });
  to.end(body);
}

/** Stands before a server. `faultOf` says what happens to each request; undefined: nothing, it goes through. */
export async function faultyProxy(
  target: string,
  faultOf: (seen: Seen, index: number) => Fault | undefined,
): Promise<FaultyProxy> {
  const seen: Seen[] = [];
  const server = createServer((from, to) => {
    const one = { method: from.method ?? "", url: from.url ?? "" };
    seen.push(one);
    const fault = faultOf(one, seen.length - 1);
    from.on("error", () => {});
    to.on("error", () => {});
    if (fault?.kind === "silence") return;
    if (fault?.kind === "answer") {
      from.resume();
      return from.on("end", () => answer(to, fault));
    }
    const headers = from.rawHeaders;
    const onward = request(
      target,
      { method: one.method, path: one.url, headers: [...headers], setHost: false },
      (back) => {
        give(back, to, fault).catch(() => to.destroy());
      },
    );
    onward.on("error", () => to.destroy());
    from.on("data", (bytes: Buffer) => {
      onward.write(fault?.kind === "damage-request" && bytes.length > 0 ? damaged(bytes) : bytes);
    });
    from.on("end", () => onward.end());
    from.on("close", () => {
      if (!from.complete) onward.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The proxy has no port.");
  const dispose = () => {
    server.closeAllConnections();
    server.close();
  };
  return { endpoint: `http://127.0.0.1:${address.port}`, seen, [Symbol.dispose]: dispose };
}
