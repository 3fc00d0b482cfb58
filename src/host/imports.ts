import { type SourceToken, tokensOf } from "./tokens.ts";

/** One import of a file that is written out: `import … from`, `export … from` or `import("…")`. Those of types alone are none. */
export interface Import {
  readonly specifier: string;
  /** Counted from 1. */
  readonly line: number;
  /** `import("…")`: what it names is loaded when that runs. */
  readonly lazy: boolean;
}

/** The imports of a TypeScript or JavaScript text, in order. Both runtimes read the same ones, so that they address a copy by the same content. */
export function importsOf(source: string): readonly Import[] {
  const tokens = tokensOf(source);
  return tokens.flatMap((token, at) => importAt(tokens, token, at) ?? []);
}

function importAt(tokens: readonly SourceToken[], token: SourceToken, at: number): Import | undefined {
  if (token.kind !== "word" || tokens[at - 1]?.text === ".") return undefined;
  const next = tokens[at + 1];
  if (token.text === "import") {
    if (next?.kind === "text") return { specifier: next.text, line: token.line, lazy: false };
    if (next?.text === "(") {
      const inner = tokens[at + 2];
      return inner?.kind === "text" ? { specifier: inner.text, line: token.line, lazy: true } : undefined;
    }
    return fromClause(tokens, token, at);
  }
  return token.text === "export" && (next?.text === "{" || next?.text === "*")
    ? fromClause(tokens, token, at)
    : undefined;
}

/** Names, braces, commas and stars up to `from "…"`; anything else ends it. */
function fromClause(tokens: readonly SourceToken[], { line }: SourceToken, at: number): Import | undefined {
  const isTypes = tokens[at + 1]?.text === "type" && !["from", ","].includes(tokens[at + 2]?.text ?? "");
  for (let i = at + 1; i < tokens.length; i++) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (token?.text === "from" && next?.kind === "text")
      return isTypes ? undefined : { specifier: next.text, line, lazy: false };
    if (token === undefined || (token.kind !== "word" && !["{", "}", ",", "*"].includes(token.text))) return undefined;
  }
  return undefined;
}
