import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Glob } from "bun";

/** Declarations of modules: the path of each without its ending, relative to the folder it was made from → its text. */
export type Declarations = ReadonlyMap<string, string>;

const entry = "src/authoring/index.ts";

/** The sources that `import … from "mlstack"` may lead to: path in the project → text, sorted. */
export async function authoringSources(root: string): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const open = [entry];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (texts.has(path)) continue;
    const text = await Bun.file(join(root, path)).text();
    texts.set(path, text);
    open.push(...relativeImports(text).map((each) => relativeTo(path, each)));
  }
  return new Map([...texts].toSorted());
}

/** Their declarations, as TypeScript's own compiler in Deno writes them. Bun checks types without writing any. */
export async function emitAuthoring(root: string): Promise<Declarations> {
  const folder = await mkdtemp(join(tmpdir(), "mlstack-declarations-"));
  try {
    const deno = join(root, "node_modules/.bin/deno");
    const sources = [...(await authoringSources(root)).keys()];
    const child = Bun.spawn([deno, "transpile", "--declaration", "--outdir", folder, ...sources], {
      cwd: root,
      stdout: "ignore",
      stderr: "pipe",
    });
    const [errors, status] = await Promise.all([new Response(child.stderr).text(), child.exited]);
    if (status !== 0) throw new Error(`no declarations of ${entry}: ${errors}`);
    const made = await declarationsIn(folder, "src/");
    // Deno says nothing of a file whose types cannot be named without an import that it lacks.
    const missing = sources.filter((each) => !made.has(each.replace(/^src\/|\.ts$/g, "")));
    if (missing.length > 0)
      throw new Error(`no declarations of ${missing.join(", ")}: say the types of what they export`);
    return made;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Zod's own declarations, with those that `import … from "zod"` leads to. */
export async function zodDeclarations(root: string): Promise<Declarations> {
  const folder = dirname(Bun.resolveSync("zod", root));
  const found = new Map<string, string>();
  const open = ["index"];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    const text = withoutLocales(await Bun.file(join(folder, `${path}.d.ts`)).text());
    found.set(path, text);
    open.push(...relativeImports(text).map((each) => relativeTo(path, each)));
  }
  return new Map([...found].toSorted());
}

/** What has to stand beside zod's declarations. */
export async function zodLicense(root: string): Promise<string> {
  return (await Bun.file(join(dirname(Bun.resolveSync("zod", root)), "LICENSE")).text()).trim();
}

/** The messages in other languages: no flavor needs them. */
function withoutLocales(text: string): string {
  return text.replace(/^.*\/locales\/index\.js".*\n/gm, "");
}

async function declarationsIn(folder: string, below: string): Promise<Declarations> {
  const found = new Map<string, string>();
  for (const path of [...new Glob("**/*.d.ts").scanSync(folder)].toSorted()) {
    const text = await Bun.file(join(folder, path)).text();
    found.set(
      path
        .replaceAll("\\", "/")
        .replace(below, "")
        .replace(/\.d\.ts$/, ""),
      text,
    );
  }
  return found;
}

function relativeImports(text: string): readonly string[] {
  return [...text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)].map(([, path = ""]) => path);
}

/** A path that a module names, as one from the same folder as the module's own; a `.js` in declarations is a `.d.ts`. */
export function relativeTo(from: string, named: string): string {
  return resolve("/", dirname(from), named).slice(1).replace(/\.js$/, "");
}
