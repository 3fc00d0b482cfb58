/** What a person answered: nothing, one of the words that mean something here (with what follows it), or a text. */
export type Answer =
  | { readonly kind: "empty" }
  | { readonly kind: "word"; readonly word: string; readonly rest: string }
  | { readonly kind: "text"; readonly text: string };

/** The words that are never a name or a value, whatever is asked: what they cannot do somewhere is said there. */
export const controlWords = ["?", "list", "save", "undo", "redo", "back", "quit"] as const;

/** Said where a word has nothing to do. */
export function idleWord(word: string): string {
  return `${word} does nothing here. Type =${word} if you mean the text ${word}.`;
}

/** The words that stand for others. */
const others: Readonly<Record<string, string>> = { help: "?", exit: "quit" };

/** The answer to a menu: its words come first on the line, and what follows names an item. Letter case does not matter. */
export function readCommand(line: string, words: readonly string[]): Answer {
  const text = line.trim();
  if (text === "") return { kind: "empty" };
  const [, first = "", rest = ""] = /^(\S+)\s*(.*)$/.exec(text) ?? [];
  const word = wordOf(first, words);
  return word === undefined ? { kind: "text", text: meantText(text, words) } : { kind: "word", word, rest };
}

/** The answer to a question for a value: a word only if it stands alone; all else is the value, blanks around it too. */
export function readValue(line: string, words: readonly string[]): Answer {
  if (line.trim() === "") return { kind: "empty" };
  const word = wordOf(line.trim(), words);
  return word === undefined ? { kind: "text", text: meantText(line, words) } : { kind: "word", word, rest: "" };
}

function wordOf(text: string, words: readonly string[]): string | undefined {
  const lower = text.toLowerCase();
  const word = Object.hasOwn(others, lower) ? others[lower] : lower;
  return word !== undefined && words.includes(word) ? word : undefined;
}

/**
 * An equals sign before a word makes it a text: `=back` is the text "back", `=` alone the empty text, `= ` a blank. All other texts stay as they are, so that no
 * value that begins with an equals sign loses it.
 */
function meantText(text: string, words: readonly string[]): string {
  if (!text.startsWith("=")) return text;
  const behind = text.replace(/^=+/, "");
  return behind.trim() === "" || wordOf(behind.trim(), words) !== undefined ? text.slice(1) : text;
}

/** Tells whether an answer is a clear yes or no; undefined: it is neither. */
export function readYesNo(text: string): boolean | undefined {
  const lower = text.trim().toLowerCase();
  if (["y", "yes", "true"].includes(lower)) return true;
  return ["n", "no", "false"].includes(lower) ? false : undefined;
}
