/** How well a word was found in a text (more is better), and where each of its letters stands there (UTF-16 indexes, ascending). */
export interface FuzzyMatch {
  readonly score: number;
  readonly at: readonly number[];
}

/** What a letter is worth that continues a run from the start of a word; the run's first letter too. */
const inWord = 8;
/** The same for a run from the middle of a word, whose first letter is worth nothing. */
const inside = 5;
const atStart = 2;
/** What it costs to go on at the start of a later word. */
const jump = 3;
/** So many letters may be left out within a word; each costs one. */
const mostLeftOut = 3;
/** Longer words and texts are found as a whole or not at all. */
const longestWord = 48;
const longestText = 255;

const none = Number.NEGATIVE_INFINITY;

/** A text in lower case, letter by letter, so that every place is the same in both. */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/./gsu, (char) => {
    const small = char.toLowerCase();
    return small.length === char.length ? small : char;
  });
}

/**
 * How well a word is found in a text; undefined: not at all. Its letters must stand there in their order: next to each other, up to three
 * left out, or from the start of any later word: "vrtxorch" finds "vertex orchestrator". Numbers are never torn apart. Both
 * folded; `text` tells capitals.
 */
export function fuzzyScore(word: string, lower: string, text: string = lower): number | undefined {
  const whole = wholeScore(word, lower, text);
  if (whole !== undefined || !isSpread(word, lower)) return whole;
  const end = align(word, lower, text);
  return end < 0 ? undefined : scores[end];
}

/** Whether a score is that of a word which stands as a whole at the start of a word: no other way of finding it has as much. */
export function isWhole(word: string, score: number): boolean {
  return score >= word.length * inWord;
}

/** As `fuzzyScore`, with the places. */
export function fuzzyMatch(word: string, lower: string, text: string = lower): FuzzyMatch | undefined {
  const score = fuzzyScore(word, lower, text);
  if (score === undefined) return undefined;
  const whole = wholeAt(word, lower, text);
  if (whole >= 0) return { score, at: Array.from({ length: word.length }, (_, i) => whole + i) };
  const at: number[] = [];
  for (let cell = align(word, lower, text); cell >= 0; cell = sources[cell] ?? -1) at.unshift(places[cell] ?? 0);
  return { score, at };
}

/** Where a word stands as a whole from the start of a word: then there is no better place. Of a long text any place will do. -1: nowhere. */
function wholeAt(word: string, lower: string, text: string): number {
  const isLong = word.length > longestWord || lower.length > longestText;
  let at = lower.indexOf(word);
  while (at >= 0 && !isLong && !startsWord(lower, text, at)) at = lower.indexOf(word, at + 1);
  return at;
}

function wholeScore(word: string, lower: string, text: string): number | undefined {
  const at = wholeAt(word, lower, text);
  return at < 0 ? undefined : word.length * inWord + (at === 0 ? atStart : 0);
}

let lastWord = "";
let lastNumbers: readonly string[] = [];

/** The numbers of a word of more than one digit: a text without them as a whole does not hold the word. */
function numbersIn(word: string): readonly string[] {
  if (word !== lastWord) [lastWord, lastNumbers] = [word, word.match(/\d\d+/g) ?? []];
  return lastNumbers;
}

/** Whether all letters are there in their order: a quick no for most texts. */
function isSpread(word: string, lower: string): boolean {
  if (word.length > longestWord || lower.length > longestText) return false;
  for (const number of numbersIn(word)) if (!lower.includes(number)) return false;
  let at = -1;
  for (let i = 0; i < word.length; i++) {
    at = lower.indexOf(word.charAt(i), at + 1);
    if (at < 0) return false;
  }
  return true;
}

/**
 * The places of the letters, row by row in the order of the word: where one stands, the best score that ends there, what the next letter of
 * its run is worth, and the cell of the letter before. Room that is used again for each text.
 */
const room = longestWord * longestText;
const places = new Int16Array(room);
const scores = new Int32Array(room);
const worths = new Uint8Array(room);
const sources = new Int32Array(room);

/** The last cell of the best way through all letters; -1: there is none. */
function align(word: string, lower: string, text: string): number {
  let from = 0;
  let to = 0;
  for (let i = 0; i < word.length; i++) {
    const end = fillRow(word, i, lower, text, from, to);
    if (end === to) return -1;
    [from, to] = [to, end];
  }
  let best = from;
  for (let cell = from + 1; cell < to; cell++) if ((scores[cell] ?? 0) > (scores[best] ?? 0)) best = cell;
  return best;
}

/** Adds the cells of one letter behind those of the letter before, which are from `from` to before `to`; returns the end of its own. */
function fillRow(word: string, i: number, lower: string, text: string, from: number, to: number): number {
  const letter = word.charAt(i);
  const isNumber = isDigit(letter.charCodeAt(0));
  const isWithin = isNumber && i > 0 && isDigit(word.charCodeAt(i - 1));
  let end = to;
  for (let at = lower.indexOf(letter); at >= 0; at = lower.indexOf(letter, at + 1)) {
    const isStart = startsWord(lower, text, at);
    const isTorn = isWithin || (isNumber && at > 0 && isDigit(lower.charCodeAt(at - 1)));
    if (i > 0) end = continued(end, at, isStart, isTorn, from, to);
    else setCell(end++, at, isStart ? inWord + (at === 0 ? atStart : 0) : 0, isStart, -1);
  }
  return end;
}

/** Puts the best way from the letter before to this place into a cell, if there is one; returns the end of the cells. */
function continued(end: number, at: number, isStart: boolean, isTorn: boolean, from: number, to: number): number {
  let best = none;
  let source = -1;
  let isInWord = false;
  for (let cell = from; cell < to; cell++) {
    const left = at - (places[cell] ?? 0) - 1;
    if (left < 0) break;
    const worth = worths[cell] ?? inside;
    const score = (scores[cell] ?? 0) + (left === 0 ? worth : stepOver(left, isStart, isTorn));
    if (score > best) [best, source, isInWord] = [score, cell, left === 0 ? worth === inWord : isStart];
  }
  if (source < 0) return end;
  setCell(end, at, best, isInWord, source);
  return end + 1;
}

/** What a letter is worth that comes after others were left out; `isTorn`: a number would be torn apart. */
function stepOver(left: number, isStart: boolean, isTorn: boolean): number {
  if (isTorn) return none;
  if (isStart) return inWord - jump;
  return left <= mostLeftOut ? -left : none;
}

function setCell(cell: number, at: number, score: number, isInWord: boolean, source: number): void {
  places[cell] = at;
  scores[cell] = score;
  worths[cell] = isInWord ? inWord : inside;
  sources[cell] = source;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const letterOrDigit = /[\p{L}\p{N}\p{M}\p{Cs}]/u;

function isWordCode(code: number): boolean {
  if (code < 128) return isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return letterOrDigit.test(String.fromCharCode(code));
}

/** Whether a word starts here: behind a sign or a blank, or with a capital behind a small letter. */
function startsWord(lower: string, text: string, at: number): boolean {
  if (at === 0) return true;
  if (!isWordCode(lower.charCodeAt(at - 1))) return true;
  return text.charCodeAt(at) !== lower.charCodeAt(at) && text.charCodeAt(at - 1) === lower.charCodeAt(at - 1);
}
