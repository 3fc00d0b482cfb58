/** Characters that could act on a terminal or hide from a reader: control, format, lone surrogates, private, line separators. */
const acting = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** Replaces acting characters inside the strings of finished JSON by `\uXXXX`, two of them beyond the first plane; readers see the same text. */
export function escapeJson(json: string): string {
  return json.replace(acting, (char) => [...units(char)].map(hex4).join(""));
}

/** The same for double-quoted strings of YAML, which has an escape of its own beyond the first plane. */
export function escapeYaml(yaml: string): string {
  return yaml.replace(acting, (char) => {
    const code = char.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\U${code.toString(16).toUpperCase().padStart(8, "0")}` : hex4(code);
  });
}

function* units(char: string): Generator<number> {
  for (let i = 0; i < char.length; i++) yield char.charCodeAt(i);
}

function hex4(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}
