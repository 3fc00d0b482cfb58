import { counted } from "../../../core/counted.ts";
import { suggest } from "../../../core/suggest.ts";
import type { LineConsole } from "../console/console.ts";
import { opening, sentence } from "../say.ts";

/** Something that can be chosen by its number or its name. */
export interface MenuItem {
  /** Tells items apart, also when the list has changed meanwhile. */
  readonly key: string;
  /** What can be typed in place of the number. */
  readonly name: string;
  /** Other names, if nothing has them as its first one. */
  readonly also?: readonly string[];
  /** How it is told, without a period. */
  readonly line: string;
}

/** A list that is told in parts and remembers which number it gave to what. */
export interface ToldList {
  /** Tells items from the first on. */
  readonly tell: (items: readonly MenuItem[]) => void;
  /** Goes on with a long list. */
  readonly more: () => void;
  /** The key of what a number or a name means; undefined, and said why, if it means nothing. */
  readonly find: (text: string) => string | undefined;
}

/** What is counted. */
export type Noun = readonly [one: string, several: string];

/** What a list is about. */
export interface ToldListSpec {
  /** What is listed, for "4 stacks"; absent: the count is not told. */
  readonly noun?: () => Noun;
  /** What there is now. */
  readonly items: () => readonly MenuItem[];
  /** Words that a mistyped text may have meant. */
  readonly words: readonly string[];
}

/** How many items are told at once. */
const pageSize = 20;

/** A list to be told. Numbers mean the items as they were told last; names mean those that there are now. */
export function createToldList(console: LineConsole, { noun, items, words }: ToldListSpec): ToldList {
  let told = items();
  let upTo = 0;

  function tellPage(): void {
    const page = told.slice(upTo, upTo + pageSize);
    console.say(...page.map((item, i) => sentence(`${upTo + i + 1}. ${item.line}`)));
    upTo += page.length;
    if (upTo < told.length) console.say(`${upTo} of ${told.length} told. Type more to go on, or find and a word.`);
  }

  function whyNone(now: readonly MenuItem[], text: string, count: number): string {
    if (count > 1) return `${count} names begin with ${text}. Type more of the name, or its number.`;
    if (/^\d+$/.test(text)) {
      if (told.length === 0) return "There is nothing to choose.";
      const isGone = told[Number(text) - 1] !== undefined;
      return isGone ? goneText : `There is no number ${text}. The last is ${told.length}.`;
    }
    if (words.includes(text.toLowerCase()))
      return `Nothing here has the name ${text}. Without an equals sign before it ${text} is a word.`;
    // One letter is near to all others.
    const near = text.length < 2 ? undefined : suggest(text, [...words, ...now.map(({ name }) => name)]);
    return `There is no ${text} here. ${near === undefined ? "Type a question mark to hear what can be typed." : `Did you mean ${near}?`}`;
  }

  return {
    tell(next) {
      told = next;
      upTo = 0;
      if (noun !== undefined) console.say(opening(counted(next.length, ...noun())));
      if (next.length > 0) tellPage();
    },
    more() {
      if (upTo < told.length) tellPage();
      else console.say("That was all.");
    },
    find(text) {
      const now = items();
      const numbered = /^\d+$/.test(text) ? told[Number(text) - 1] : undefined;
      const found = numbered === undefined ? named(now, text) : now.filter(({ key }) => key === numbered.key);
      const [only, ...others] = found;
      if (only !== undefined && others.length === 0) return only.key;
      console.say(whyNone(now, text, found.length));
      return undefined;
    },
  };
}

/** Said of a number whose item is not there any more. */
export const goneText = "That one is gone. Type list to hear what there is.";

/** The items of a name: that very one, else those of the name in other letter case, else those that begin with it. */
function named(items: readonly MenuItem[], text: string): readonly MenuItem[] {
  const lower = text.toLowerCase();
  const ways: readonly ((item: MenuItem) => boolean)[] = [
    ({ name }) => name === text,
    ({ also = [] }) => also.includes(text),
    ({ name, also = [] }) => [name, ...also].some((each) => each.toLowerCase() === lower),
    ({ name }) => name.toLowerCase().startsWith(lower),
  ];
  for (const way of ways) {
    const found = items.filter(way);
    if (found.length > 0) return found;
  }
  return [];
}
