import { existsSync, readFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";
import { runtime } from "./runtime.ts";

/** A module that files of a person find under a name of ours, whatever lies beside them. */
export interface ProvidedModule {
  readonly name: string;
  /** What it exports. */
  readonly load: () => Promise<Readonly<Record<string, unknown>>>;
  /** Where it stands when the program runs from source. */
  readonly url: () => string;
}

/** Imports that are answered by this process from now on. */
export interface ProvidedModules {
  readonly provided: readonly ProvidedModule[];
  /** Packages that the files name, and the folder from whose `node_modules` upwards they are taken. */
  readonly packages: readonly string[];
  readonly packagesFrom: string;
  /** The folder of the files that import. */
  readonly folder: string;
  /** The file that a relative import in a file means. */
  readonly resolveFile: (from: string, specifier: string) => string;
}

/** A package that is not installed where it was looked for. */
export class MissingPackage extends Error {
  readonly packageName: string;

  constructor(packageName: string) {
    super(`The package ${packageName} is not installed.`);
    this.packageName = packageName;
  }
}

/**
 * Answers imports of these names from now on. Bun: in the executable only modules registered by exact name are found (oven-sh/bun#40397: its
 * `onResolve` fails there), so packages are registered one by one. Deno: a hook sends each name to its file, which is then the same instance as ours.
 */
export function provideModules(modules: ProvidedModules): void {
  if (runtime.name === "bun") provideUnderBun(modules);
  else provideUnderDeno(modules);
}

function provideUnderBun({ provided, packages, packagesFrom }: ProvidedModules): void {
  Bun.plugin({
    name: "modules of mlstack",
    setup(build) {
      // From source the name means the module that is registered here also to ourselves; its file does not.
      for (const { name, load, url } of provided)
        build.module(name, async () => ({
          exports: runtime.isCompiled ? await load() : { ...(await import(url())) },
          loader: "object",
        }));
      for (const name of packages)
        build.module(name, async () => {
          const exports: Record<string, unknown> = await import(bunPath(name, packagesFrom));
          return { exports: { ...exports }, loader: "object" };
        });
    },
  });
}

function bunPath(name: string, from: string): string {
  try {
    return Bun.resolveSync(name, from);
  } catch {
    throw new MissingPackage(name);
  }
}

/**
 * Deno resolves what a file imports before any hook is asked, unless a hook gives it the file's text; and that must be JavaScript. So ours reads
 * the files of the folder and takes the types out.
 */
function provideUnderDeno({ provided, packages, packagesFrom, folder, resolveFile }: ProvidedModules): void {
  const { isBuiltin, registerHooks, stripTypeScriptTypes } = process.getBuiltinModule("node:module");
  const urls = new Map(provided.map(({ name, url }) => [name, url]));
  const top = `${pathToFileURL(folder).href}/`;
  const importer = pathToFileURL(`${packagesFrom}/importer.ts`).href;
  registerHooks({
    resolve(specifier, context, next) {
      const parent = context.parentURL ?? "";
      if (specifier.startsWith(top)) return { url: specifier + mark, shortCircuit: true };
      if (!parent.startsWith(top)) return next(specifier, context);
      const url = urls.get(specifier)?.();
      if (url !== undefined) return { url, shortCircuit: true };
      if (packages.includes(specifier))
        return installed(specifier, () => next(specifier, { ...context, parentURL: importer }));
      if (isBuiltin(specifier)) return next(`node:${specifier.replace(/^node:/, "")}`, context);
      if (!specifier.startsWith(".")) return next(specifier, context);
      const file = resolveFile(fileURLToPath(unmarked(parent)), specifier);
      // Deno itself reads JSON only for those who say that it is some, and Bun for all.
      const isSaid = context.importAttributes?.type === "json";
      return { url: pathToFileURL(file).href + (isSaid ? "" : mark), shortCircuit: true };
    },
    load(url, context, next) {
      if (!url.startsWith(top) || !url.endsWith(mark)) return next(url, context);
      const path = fileURLToPath(unmarked(url));
      const text = readFileSync(path, "utf8");
      return {
        format: "module",
        source: path.endsWith(".json")
          ? `export default ${text}`
          : withoutTypes(path, text, stripTypeScriptTypes as StripTypes),
        shortCircuit: true,
      };
    },
  });
}

/** What Deno finds of a package; where there is none it throws, or names a file that is not there or may not be read. */
function installed<T extends { readonly url: string }>(name: string, find: () => T): T {
  try {
    const found = find();
    if (existsSync(new URL(found.url))) return { ...found, shortCircuit: true };
  } catch {
    // Then it is missing.
  }
  throw new MissingPackage(name);
}

/** Ends the addresses of files whose types were taken out: by the bare address Deno would look lines up in a map of its own. */
const mark = ".plain.js";

function unmarked(url: string): string {
  return url.endsWith(mark) ? url.slice(0, -mark.length) : url;
}

type StripTypes = (source: string, options: { mode: "strip" | "transform" }) => string;

/** In place where that is possible, so that lines and columns stay. */
function withoutTypes(path: string, source: string, strip: StripTypes): string {
  try {
    return strip(source, { mode: "strip" });
  } catch {
    return transformed(path, source, strip);
  }
}

/** Only this says what is wrong with a text and where. */
function transformed(path: string, source: string, strip: StripTypes): string {
  try {
    return strip(source, { mode: "transform" });
  } catch (error) {
    throw inFile(error, path);
  }
}

/** Deno names no file; its place is the last thing that it says. */
function inFile(error: unknown, path: string): unknown {
  if (!(error instanceof Error)) return error;
  const [first = ""] = error.message.split("\n");
  const place = /:\d+:\d+(?=\n|$)/.exec(error.message)?.[0] ?? "";
  return new SyntaxError(`${first.replace(/^SyntaxError: /, "")}\n    at ${path}${place}`);
}
