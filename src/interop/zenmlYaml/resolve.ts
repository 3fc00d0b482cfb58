import type { Value } from "../../core/value/value.ts";
import { timestampText } from "./timestamp.ts";

/** What a plain word of YAML is, by PyYAML's own rules. A sign means something as a key and nothing as a value. */
export type PlainKind = "bool" | "float" | "int" | "null" | "timestamp" | "sign" | "str";

/** PyYAML 6, resolver.py, in the order in which they are tried. Words such as 1e3, 08 and y, which other readers take for numbers and booleans, are texts. */
const kinds: readonly (readonly [PlainKind, RegExp])[] = [
  ["bool", /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/],
  [
    "float",
    /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  ],
  [
    "int",
    /^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/,
  ],
  ["null", /^(?:~|null|Null|NULL|)$/],
  [
    "timestamp",
    /^(?:\d{4}-\d\d-\d\d|\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/,
  ],
  ["sign", /^(?:=|<<)$/],
];

/** The kind of a word without quotes. */
export function plainKind(text: string): PlainKind {
  return kinds.find(([, pattern]) => pattern.test(text))?.[0] ?? "str";
}

/** What a word stands for as one of the kinds; undefined: PyYAML fails at it. Dates become texts, as ZenML stores them. */
export function valueAs(kind: PlainKind, text: string): Value | undefined {
  switch (kind) {
    case "str":
      return text;
    case "null":
      return null;
    case "bool":
      return booleanOf(text.toLowerCase());
    case "int":
      return integerOf(text.replaceAll("_", ""));
    case "float":
      return floatOf(text.replaceAll("_", "").toLowerCase());
    case "timestamp":
      return timestampText(text);
    case "sign":
      return undefined;
  }
}

function booleanOf(text: string): boolean | undefined {
  if (["yes", "true", "on"].includes(text)) return true;
  return ["no", "false", "off"].includes(text) ? false : undefined;
}

function integerOf(text: string): bigint | undefined {
  const [, sign, digits = ""] = /^([-+]?)(.*)$/s.exec(text) ?? [];
  const size = magnitude(digits);
  return size === undefined || sign !== "-" ? size : -size;
}

/** A leading 0 means octal, colons mean base 60. */
function magnitude(digits: string): bigint | undefined {
  if (/^0b[01]+$/.test(digits) || /^0x[0-9a-f]+$/i.test(digits)) return BigInt(digits);
  if (/^0[0-7]+$/.test(digits)) return BigInt(`0o${digits}`);
  if (/^\d+$/.test(digits) && !/^0\d/.test(digits)) return BigInt(digits);
  if (/^\d+(?::\d+)+$/.test(digits)) return digits.split(":").reduce((sum, part) => sum * 60n + BigInt(part), 0n);
  return undefined;
}

function floatOf(text: string): number | undefined {
  const [, sign, digits = ""] = /^([-+]?)(.*)$/s.exec(text) ?? [];
  const size = floatMagnitude(digits);
  return size === undefined || sign !== "-" ? size : -size;
}

function floatMagnitude(digits: string): number | undefined {
  if (digits === ".inf") return Number.POSITIVE_INFINITY;
  if (digits === ".nan") return Number.NaN;
  const parts = digits.split(":");
  if (!parts.every((part) => /^(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/.test(part))) return undefined;
  return parts.reduce((sum, part) => sum * 60 + Number(part), 0);
}
