import { posix } from "node:path";

/** `static`: loaded with the file; `dynamic`: `import()`, loaded when that line runs; `type`: gone at run time. */
export type ImportKind = "static" | "dynamic" | "type";

/** One import of a file: what it names (`zod`, `node:fs`, or a path in the project such as `src/core/result.ts`), and where. */
export type Import = { target: string; kind: ImportKind; line: number };

/** Statements at the start of a line, over several lines if need be; the middle can hold no quote, so it cannot run into the next one. */
const statement =
  /^[ \t]*(?<verb>import|export)\s+(?:(?<names>(?:type\s+)?[\w$*{][^'"`;()=]*?)\s*\bfrom\s*)?["'](?<target>[^"'\n]+)["']/gm;
/** `import("x")`, both as an expression and as a type (`typeof import("x")`). */
const call = /(?<type>\btypeof\s+)?\bimport\(\s*["'](?<target>[^"'\n]+)["']/g;

const transpilers = {
  ts: new Bun.Transpiler({ loader: "ts" }),
  tsx: new Bun.Transpiler({ loader: "tsx" }),
};

/** True for `type …` before or inside the braces on every name. */
function onlyTypes(names: string): boolean {
  if (/^type\s/.test(names)) return true;
  const braces = /^\{(?<inner>[^}]*)\}$/.exec(names.trim())?.groups?.inner;
  const inner = braces?.split(",").filter((name) => name.trim() !== "") ?? [];
  return inner.length > 0 && inner.every((name) => /^\s*type\s/.test(name));
}

/** The path in the project that a specifier in `file` means; packages stay as they are. */
function resolve(file: string, specifier: string): string {
  return specifier.startsWith(".") ? posix.join(posix.dirname(file), specifier) : specifier;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** All imports and re-exports of one file, in order. `file` is its path in the project, with forward slashes. */
export function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  // What looks like an import may stand in a template literal; those that load something must also be seen by Bun's own parser.
  const parser = transpilers[file.endsWith("x") ? "tsx" : "ts"];
  const loaded = new Set(parser.scanImports(text.replace(/^#![^\n]*/, "")).map(({ path }) => path));
  const add = (specifier: string, kind: ImportKind, offset: number) => {
    if (kind !== "type" && !loaded.has(specifier)) return;
    found.push({ target: resolve(file, specifier), kind, line: lineOf(text, offset) });
  };
  for (const match of text.matchAll(statement)) {
    const { names = "", target = "" } = match.groups ?? {};
    const indent = match[0].length - match[0].trimStart().length;
    add(target, onlyTypes(names) ? "type" : "static", match.index + indent);
  }
  for (const match of text.matchAll(call)) {
    const { type, target = "" } = match.groups ?? {};
    add(target, type === undefined ? "dynamic" : "type", match.index);
  }
  return found.toSorted((a, b) => a.line - b.line);
}

/** The text with comments and the insides of plain strings blanked, line breaks kept, so that words in it are code. */
export function codeOf(text: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, " ");
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:\\])\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, (part) =>
    blank(part),
  );
}
