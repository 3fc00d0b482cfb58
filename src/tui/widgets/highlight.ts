import { folded, fuzzyMatch, fuzzyScore } from "../../core/fuzzy.ts";
import { filterWords } from "../../core/fuzzySearch.ts";
import { graphemes } from "../keymap/textEdit.ts";
import { rememberLast } from "../state/rememberLast.ts";
import type { Span } from "./line.ts";
import type { Style } from "./style.ts";

/** How a text is lit. */
export interface HighlightOptions {
  /** The look of the letters that are not lit. */
  readonly style?: Style | undefined;
  /** What is shown of the text: its beginning, then blanks, or an ellipsis and perhaps its end. Absent: all of it. */
  readonly shown?: string | undefined;
  /** The name of the thing that the text belongs to: words that were found there are lit here only where they stand as a whole. */
  readonly name?: string | undefined;
}

/** All rows of a list are lit by the same filter. */
const wordsOf = rememberLast(filterWords);

/** A text in pieces, of which the letters that the words of a filter matched are lit. */
export function highlight(text: string, filter: string, options: HighlightOptions = {}): readonly Span[] {
  const { style, shown = text, name } = options;
  const words = wordsOf(filter);
  const lit = new Set<number>();
  const lower = folded(text);
  for (const word of words) for (const at of placesOf(word, lower, text, name)) lit.add(at);
  if (lit.size === 0) return [styled(shown, style)];
  const placeOf = placesFrom(shown, text);
  const spans: { text: string; isLit: boolean }[] = [];
  let at = 0;
  for (const grapheme of graphemes(shown)) {
    const place = placeOf(at);
    const isLit = place !== undefined && Array.from(grapheme, (_, i) => place + i).some((each) => lit.has(each));
    const last = spans.at(-1);
    if (last?.isLit === isLit) last.text += grapheme;
    else spans.push({ text: grapheme, isLit });
    at += grapheme.length;
  }
  return spans.map((span) => styled(span.text, span.isLit ? "match" : style));
}

function placesOf(word: string, lower: string, text: string, name: string | undefined): readonly number[] {
  const match = fuzzyMatch(word, lower, text);
  if (match === undefined || name === undefined) return match?.at ?? [];
  const isWhole = match.at.every((at, i) => at === (match.at[0] ?? 0) + i);
  return isWhole || fuzzyScore(word, folded(name), name) === undefined ? match.at : [];
}

/** Where in the text stands what is shown at a place: at its beginning the same, at its end as far from there; undefined: nowhere. */
function placesFrom(shown: string, text: string): (at: number) => number | undefined {
  const whole = shown.trimEnd();
  let head = 0;
  while (head < text.length && whole[head] === text[head]) head++;
  const lost = text.length - whole.length;
  let tail = whole.length;
  if (lost > 0) while (tail > head && whole[tail - 1] === text[tail - 1 + lost]) tail--;
  return (at) => (at < head ? at : at >= tail && at < whole.length && lost > 0 ? at + lost : undefined);
}

function styled(text: string, style: Style | undefined): Span {
  return style === undefined ? { text } : { text, style };
}
