/** A piece of a program text that is neither blank nor comment: a word or number, a text in quotes (without them), a sign. */
export interface SourceToken {
  readonly kind: "word" | "text" | "sign";
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

const piece =
  /(?<skip>\s+|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<text>"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?)|(?<word>[\p{ID_Start}$_#][\p{ID_Continue}$]*|\d[\w.]*)|(?<sign>[\s\S])/uy;
const regex = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/\w*/y;
const templatePart = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?<end>`|\$\{|$)/y;

/** Words after which a slash begins a regular expression and is no division. */
const beforeRegex = /^(?:return|typeof|case|in|of|do|else|void|delete|throw|new|await|yield)$/;

/** The tokens of a TypeScript or JavaScript text. Texts inside templates are left out; what stands in their braces is not. */
export function tokensOf(source: string): readonly SourceToken[] {
  const tokens: SourceToken[] = [];
  /** How many braces are open within each template that is open. */
  const templates: number[] = [];
  let at = 0;
  let line = 1;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found !== null) {
      at += found[0].length;
      line += found[0].split("\n").length - 1;
    }
    return found;
  };
  const takeTemplate = () => {
    if (take(templatePart)?.groups?.end === "${") templates.push(0);
  };
  while (at < source.length) {
    const began = line;
    if (source[at] === "/" && !/^\/[/*]/.test(source.slice(at, at + 2)) && opensRegex(tokens.at(-1)) && take(regex))
      continue;
    const { text, word, sign } = take(piece)?.groups ?? {};
    if (text !== undefined) tokens.push({ kind: "text", text: unquoted(text), line: began });
    if (word !== undefined) tokens.push({ kind: "word", text: word, line: began });
    if (sign === undefined) continue;
    if (sign === "`" || (sign === "}" && templates.at(-1) === 0)) {
      if (sign === "}") templates.pop();
      takeTemplate();
      continue;
    }
    countBrace(templates, sign);
    tokens.push({ kind: "sign", text: sign, line: began });
  }
  return tokens;
}

function countBrace(templates: number[], sign: string): void {
  const open = templates.at(-1);
  if (open === undefined || (sign !== "{" && sign !== "}")) return;
  templates[templates.length - 1] = open + (sign === "{" ? 1 : -1);
}

function opensRegex(before: SourceToken | undefined): boolean {
  if (before === undefined) return true;
  if (before.kind === "word") return beforeRegex.test(before.text);
  return before.kind === "sign" && ![")", "]", "}"].includes(before.text);
}

function unquoted(text: string): string {
  return text.replace(/^["']|["']$/g, "").replace(/\\(.)/g, "$1");
}
