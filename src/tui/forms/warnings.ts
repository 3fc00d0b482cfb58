import { hiddenSign } from "../../core/hiddenSign.ts";
import { parseSecretReference, type SecretReference } from "../../core/secretReference.ts";
import { didYouMean } from "../../core/suggest.ts";
import type { SecretKeys } from "../../usecases/secret/references.ts";
import type { FormRow } from "./row.ts";

/** Finds what is likely a mistake in the value of a row although it can be stored, as a sentence. */
export type WarningOf = (row: FormRow) => string | undefined;

/** Longer texts are no names and addresses: looking into them on every key would cost more than it tells. */
const longest = 4096;

/** What is likely a mistake in a text: a reference that leads nowhere or is none, signs that nobody sees. `secrets` undefined: they are not known yet. */
export function warningOf(
  { kind, value, isSecret, actual }: FormRow,
  secrets: readonly SecretKeys[] | undefined,
): string | undefined {
  if (typeof value !== "string" || kind === "add" || kind === "option" || value.length > longest) return undefined;
  if (actual.kind !== "text" && actual.kind !== "any") return undefined;
  const reference = parseSecretReference(value);
  if (reference !== undefined) return secrets === undefined ? undefined : whereTo(reference, secrets);
  return brokenReference(value, isSecret) ?? oddSign(value, isSecret);
}

/** Whether a reference leads to a value. */
function whereTo({ secret, key }: SecretReference, secrets: readonly SecretKeys[]): string | undefined {
  const found = secrets.find(({ name }) => name === secret);
  const near = (text: string, all: readonly string[]): string => {
    const meant = didYouMean(text, all);
    return meant === undefined ? "" : ` ${meant}`;
  };
  if (found === undefined) {
    const names = secrets.map(({ name }) => name);
    return `There is no secret ${secret}; it can be made later.${near(secret, names)}`;
  }
  if (found.keys.includes(key)) return undefined;
  return `The secret ${secret} has no key ${key}; it can be added later.${near(key, found.keys)}`;
}

/** Braces that have been closed and yet are no reference; before that it may become one. */
function brokenReference(text: string, isSecret: boolean): string | undefined {
  if (!/^\s*\{\{.*\}\}/s.test(text)) return undefined;
  const stored = isSecret ? "a secret value" : "a text";
  return `This is no reference, it is stored as ${stored}; a reference is {{name.key}} and nothing else.`;
}

function oddSign(text: string, isSecret: boolean): string | undefined {
  const sign = hiddenSign(text);
  if (sign !== undefined) return `It holds ${sign}, which nobody sees; was that meant?`;
  if (isSecret && isOneLine(text)) return "It begins or ends with a line break; was that meant?";
  if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\/\S*\s+\S/.test(text)) return "It holds a blank, which addresses rarely do.";
  return /^ | $/.test(text) && text.trim() !== "" ? "It begins or ends with a blank; was that meant?" : undefined;
}

/** A line that was copied with its line end; keys and certificates of several lines end so too. */
function isOneLine(text: string): boolean {
  return text.includes("\n") && !text.trim().includes("\n");
}
