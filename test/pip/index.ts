import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package index (PEP 503) over a folder of packages, which can be slow. */
export class Index implements Disposable {
  /** Requests for these, packages or files, are answered slowly: some bytes, and then nothing more for long. */
  readonly slow = new Set<string>();
  readonly folder: string;
  readonly #asked = new Set<string>();
  readonly #server: ReturnType<typeof Bun.serve>;

  constructor(folder: string) {
    this.folder = folder;
    this.#server = Bun.serve({
      port: 0,
      hostname: "127.0.0.1",
      idleTimeout: 255,
      fetch: (request) => this.#answer(new URL(request.url)),
    });
  }

  get url(): string {
    return `http://127.0.0.1:${this.#server.port}/simple/`;
  }

  /** What pip and uv take it by. */
  get variables(): Readonly<Record<string, string>> {
    return { PIP_INDEX_URL: this.url, UV_DEFAULT_INDEX: this.url };
  }

  /** Waits until a package or a file has been asked for. */
  async isAsked(name: string): Promise<void> {
    while (!this.#asked.has(name)) await Bun.sleep(20);
  }

  #answer({ pathname }: URL): Response {
    const [kind, name = ""] = pathname.split("/").filter(Boolean);
    this.#asked.add(name);
    if (kind === "files") return this.#file(name);
    const files = readdirSync(this.folder).filter((file) => keyOf(file) === name);
    if (files.length === 0) return new Response("none", { status: 404 });
    const links = files.map((file) => `<a href="/files/${file}">${file}</a><br>`).join("\n");
    const page = `<!DOCTYPE html><html><body>${links}</body></html>`;
    return this.slow.has(name)
      ? held(Buffer.from(page))
      : new Response(page, { headers: { "content-type": "text/html" } });
  }

  #file(name: string): Response {
    const bytes = readFileSync(join(this.folder, name));
    return this.slow.has(name) ? held(bytes) : new Response(bytes);
  }

  [Symbol.dispose](): void {
    this.#server.stop(true);
  }
}

function keyOf(file: string): string {
  return file
    .replace(/-\d.*$/, "")
    .replace(/[-_.]+/g, "-")
    .toLowerCase();
}

/** The first half, and the rest never. */
function held(bytes: Uint8Array): Response {
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(bytes.subarray(0, Math.ceil(bytes.length / 2))),
  });
  return new Response(body, { headers: { "content-length": String(bytes.length), "content-type": "text/html" } });
}
