const hidden = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
/** A joiner inside an emoji, which makes one sign of several. */
const joined = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d(?=\p{Extended_Pictographic})/gu;

/** The first sign of a text that nobody sees, such as a control character, by its number: `U+001B`; undefined: there is none. Line feeds, tabs and what emoji are made of are none. */
export function hiddenSign(text: string): string | undefined {
  const found = hidden.exec(text)?.[0];
  // Emoji are rare: they are looked at only where there is something.
  return found === "\u200d" ? numberOf(hidden.exec(text.replace(joined, ""))?.[0]) : numberOf(found);
}

/** How a sign is called that cannot be shown: `U+200D`. */
export function numberOf(sign: string): string;
export function numberOf(sign: string | undefined): string | undefined;
export function numberOf(sign: string | undefined): string | undefined {
  const code = sign?.codePointAt(0);
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
