import { singleQuoted } from "../../core/singleQuoted.ts";
import type { Argument, CommandLine } from "./argument.ts";

/** Longest command that stands on one line, in characters. */
const lineLength = 76;

/** Commands as a text for a POSIX shell. One that fails ends what follows; a long one has a line for each of its options. */
export function shellText(lines: readonly CommandLine[]): string {
  return lines.map(commandText).join(" &&\n");
}

function commandText([program, ...words]: CommandLine): string {
  const quoted = words.map(quotedArgument);
  const whole = [program, ...quoted].join(" ");
  if (whole.length <= lineLength || quoted.length <= 2) return whole;
  const first = quoted.findIndex((word) => word.startsWith("--"));
  if (first < 0) return whole;
  const rows = [[program, ...quoted.slice(0, first)], ...quoted.slice(first).map((word) => [word])];
  const end = rows.findIndex(([word]) => word === "--");
  if (end >= 0) rows.splice(end, 2, ["--", ...(rows[end + 1] ?? [])]);
  return rows.map((row) => row.join(" ")).join(" \\\n  ");
}

/** An argument so that a shell reads it as one word. A variable that is not set, or empty, ends the command with its name. */
function quotedArgument(argument: Argument): string {
  if (typeof argument !== "string") return `${quotedWord(argument.prefix)}"\${${argument.variable}:?}"`;
  const equals = argument.startsWith("--") ? argument.indexOf("=") + 1 : 0;
  const name = argument.slice(0, equals);
  if (!plain.test(name)) return quotedWord(argument);
  const value = argument.slice(equals);
  return equals > 0 && value === "" ? name : name + quotedWord(value);
}

/** Texts that mean themselves in every shell. */
const plain = /^[\w@%+:,./-][\w@%+=:,./-]*$|^$/;

/** What a terminal acts on or nobody sees: written as its bytes, so that neither pasting nor reading the command is a trap. Line feeds stay, as `$(…)` loses them. */
const unseen = /[[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]--[\n]]+/gv;

/** A text so that a POSIX shell reads it as one word. */
export function quotedWord(text: string): string {
  if (text !== "" && plain.test(text)) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(unseen)) {
    parts.push(literal(text.slice(from, index)), `"$(printf '${octal(found)}')"`);
    from = index + found.length;
  }
  parts.push(literal(text.slice(from)));
  return parts.join("") || "''";
}

function literal(text: string): string {
  return text === "" ? "" : singleQuoted(text);
}

function octal(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return [...bytes].map((byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
}
