import { escapeYaml } from "./escape.ts";
import { writeFloat } from "./json.ts";
import { isList, isObject, type Value } from "./value.ts";

/** Keys that every YAML reader takes for text as they stand; `y`, `no`, `null` and the like are quoted. */
const plainKey = /^(?!(?:y|n|yes|no|on|off|true|false|null|inf|nan)$)[a-z][a-z_]*$/;

/** Texts that every YAML reader takes for text as they stand: words, paths, addresses, nothing that could be a number, a date or a word for true or null. */
const plainText =
  /^(?!(?:y|n|yes|no|on|off|true|false|null|inf|infinity|nan|e[\d_]+)$)[a-z_][\w./@+-]*(?::\/\/[\w./@+-]+)?$/i;

/** How `writeYaml` writes. */
export interface YamlStyle {
  /** Texts and keys that need no quotes have none, for files that people read and edit. */
  readonly bare?: boolean;
}

/**
 * Writes YAML in which texts stand in double quotes, so that readers of YAML 1.1 and 1.2 see the same; whole numbers of any size and the
 * fraction of whole floats are kept.
 */
export function writeYaml(value: Value, { bare = false }: YamlStyle = {}): string {
  return `${escapeYaml(block(value, "", bare))}\n`;
}

function block(value: Value, margin: string, bare: boolean): string {
  if (isList(value)) {
    if (value.length === 0) return "[]";
    return value.map((each) => `${margin}- ${block(each, `${margin}  `, bare).trimStart()}`).join("\n");
  }
  if (isObject(value)) {
    const entries = Object.entries(value);
    if (entries.length === 0) return "{}";
    return entries
      .map(([key, each]) => `${margin}${keyText(key, margin, bare)}:${below(each, margin, bare)}`)
      .join("\n");
  }
  return scalar(value, bare);
}

function below(value: Value, margin: string, bare: boolean): string {
  const nested = (isList(value) && value.length > 0) || (isObject(value) && Object.keys(value).length > 0);
  return nested ? `\n${block(value, `${margin}  `, bare)}` : ` ${block(value, margin, bare)}`;
}

/** YAML 1.1 knows a key before a colon only up to 1024 characters, PyYAML up to 128 without trouble; longer ones stand on a line of their own. */
function keyText(key: string, margin: string, bare: boolean): string {
  if (plainKey.test(key) || (bare && key.length < 100 && plainText.test(key))) return key;
  const quoted = JSON.stringify(key);
  return quoted.length > 120 ? `? ${quoted}\n${margin}` : quoted;
}

function scalar(value: null | boolean | string | bigint | number, bare: boolean): string {
  if (typeof value === "string") return bare && plainText.test(value) ? value : JSON.stringify(value);
  if (typeof value !== "number") return String(value);
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(value)) return value > 0 ? ".inf" : "-.inf";
  return exponentWithPoint(writeFloat(value));
}

/** YAML 1.1 takes a number with an exponent for a float only when it has a point, and a sign before the exponent. */
function exponentWithPoint(text: string): string {
  const match = /^(-?\d+)(\.\d+)?e([+-]?)(\d+)$/.exec(text);
  if (!match) return text;
  const [, whole, fraction = ".0", sign, digits] = match;
  return `${whole}${fraction}e${sign === "" ? "+" : sign}${digits}`;
}
