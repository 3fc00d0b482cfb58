import { folded, fuzzyScore } from "../../core/fuzzy.ts";
import { filterWords } from "../../core/fuzzySearch.ts";
import { rememberLast } from "../state/rememberLast.ts";

const wordsOf = rememberLast(filterWords);

/** Where a word of the filter was found that none of the texts of a row holds, such as a label; undefined: the row shows all of it. */
export function foundBehind(
  filter: string,
  row: readonly string[],
  behind: () => readonly string[],
): string | undefined {
  const word = wordsOf(filter).find((each) => !row.some((text) => isIn(each, text)));
  return word === undefined ? undefined : behind().find((text) => isIn(word, text));
}

function isIn(word: string, text: string): boolean {
  return fuzzyScore(word, folded(text), text) !== undefined;
}
