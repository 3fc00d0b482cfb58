import { lastCut, remember } from "./killRing.ts";

/** A text that is being typed: what stands before and behind the cursor, which is always between two graphemes. */
export interface TextEdit {
  readonly before: string;
  readonly after: string;
  /** All of it is selected, as a suggestion is: what is typed takes its place. */
  readonly selected?: true;
}

const segmenter = new Intl.Segmenter();
const printableAscii = /^[\x20-\x7e]*$/;

/** The characters of a text as people count them. */
export function graphemes(text: string): readonly string[] {
  if (printableAscii.test(text)) return text.split("");
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** A text with the cursor at its end. */
export function editOf(text: string): TextEdit {
  return { before: text, after: "" };
}

/** A suggested text, which the first key that types replaces and the first one that moves takes as it is. */
export function suggestionOf(text: string): TextEdit {
  return text === "" ? editOf(text) : { before: text, after: "", selected: true };
}

/** The whole text. */
export function textOfEdit(edit: TextEdit): string {
  return edit.before + edit.after;
}

/** Types or pastes a text at the cursor. */
export function insertText({ before, after, selected }: TextEdit, text: string): TextEdit {
  return selected ? editOf(text) : { before: before + text, after };
}

/** What each key does to a text, as in readline (bash, zsh) and in the text fields of desktops. */
const editKeys: Readonly<Record<string, (edit: TextEdit) => TextEdit>> = {
  left,
  "ctrl+b": left,
  right,
  "ctrl+f": right,
  home,
  "ctrl+a": home,
  end,
  "ctrl+e": end,
  backspace,
  "ctrl+h": backspace,
  delete: deleteForward,
  "ctrl+d": deleteForward,
  "ctrl+k": ({ before }) => ({ before, after: "" }),
  "ctrl+u": ({ after }) => ({ before: "", after }),
  "ctrl+w": ({ before, after }) => ({ before: before.replace(/\S*\s*$/u, ""), after }),
  "alt+backspace": deleteWord,
  "ctrl+backspace": deleteWord,
  "alt+d": ({ before, after }) => ({ before, after: after.slice(nextWord(after).length) }),
  "alt+b": wordLeft,
  "alt+left": wordLeft,
  "ctrl+left": wordLeft,
  "alt+f": wordRight,
  "alt+right": wordRight,
  "ctrl+right": wordRight,
  "ctrl+t": swap,
  "ctrl+y": (edit) => insertText(edit, lastCut()),
};

/** Of those the ones that cut: what they take out can be put in again, also elsewhere. */
const cuttingKeys: ReadonlySet<string> = new Set("ctrl+k ctrl+u ctrl+w alt+backspace ctrl+backspace alt+d".split(" "));

/** Those that delete: a selected text goes as a whole. */
const deletingKeys: ReadonlySet<string> = new Set([...cuttingKeys, "backspace", "delete", "ctrl+h", "ctrl+d"]);

/** Tells whether a key (as `keyName` spells it) edits a text, so that it can be nothing else while one is typed. */
export function isEditKey(key: string): boolean {
  return Object.hasOwn(editKeys, key);
}

/** What a key (as `keyName` spells it) does to a text: moves the cursor or deletes; undefined if it is no editing key. The same object when there is nothing to do. */
export function editByKey(edit: TextEdit, key: string): TextEdit | undefined {
  const change = Object.hasOwn(editKeys, key) ? editKeys[key] : undefined;
  if (change === undefined) return undefined;
  if (edit.selected && key !== "ctrl+y")
    return deletingKeys.has(key) ? editOf("") : change({ before: edit.before, after: edit.after });
  const next = change(edit);
  if (cuttingKeys.has(key)) remember(edit, next);
  return next.before === edit.before && next.after === edit.after ? edit : next;
}

function lastGrapheme(text: string): string {
  // A grapheme that is longer than this is not one that a key typed.
  const tail = text.slice(-64);
  return graphemes(tail).at(-1) ?? "";
}

function firstGrapheme(text: string): string {
  return graphemes(text.slice(0, 64))[0] ?? "";
}

function left({ before, after }: TextEdit): TextEdit {
  const last = lastGrapheme(before);
  return { before: before.slice(0, before.length - last.length), after: last + after };
}

function right({ before, after }: TextEdit): TextEdit {
  const first = firstGrapheme(after);
  return { before: before + first, after: after.slice(first.length) };
}

function home(edit: TextEdit): TextEdit {
  return { before: "", after: textOfEdit(edit) };
}

function end(edit: TextEdit): TextEdit {
  return editOf(textOfEdit(edit));
}

function backspace({ before, after }: TextEdit): TextEdit {
  return { before: before.slice(0, before.length - lastGrapheme(before).length), after };
}

function deleteForward({ before, after }: TextEdit): TextEdit {
  return { before, after: after.slice(firstGrapheme(after).length) };
}

/** The two characters at the cursor change places; at the end the last two do. */
function swap({ before, after }: TextEdit): TextEdit {
  const next = firstGrapheme(after);
  const second = next === "" ? lastGrapheme(before) : next;
  const rest = next === "" ? before.slice(0, before.length - second.length) : before;
  const first = lastGrapheme(rest);
  if (first === "") return { before, after };
  return { before: rest.slice(0, rest.length - first.length) + second + first, after: after.slice(next.length) };
}

/** Blanks and punctuation, then letters and digits: what alt+f passes over. */
function nextWord(text: string): string {
  return /^[^\p{L}\p{N}]*[\p{L}\p{N}\p{M}]*/u.exec(text)?.[0] ?? "";
}

/** A mark belongs to the sign before it, even where that is no letter. */
function previousWord(text: string): string {
  return /(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)?[^\p{L}\p{N}]*$/u.exec(text)?.[0] ?? "";
}

function wordLeft({ before, after }: TextEdit): TextEdit {
  const word = previousWord(before);
  return { before: before.slice(0, before.length - word.length), after: word + after };
}

function wordRight({ before, after }: TextEdit): TextEdit {
  const word = nextWord(after);
  return { before: before + word, after: after.slice(word.length) };
}

function deleteWord({ before, after }: TextEdit): TextEdit {
  return { before: before.slice(0, before.length - previousWord(before).length), after };
}
