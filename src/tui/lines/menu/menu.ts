import { matchesFilter } from "../../state/list.ts";
import type { LineConsole } from "../console/console.ts";
import { sentence } from "../say.ts";
import { controlWords, idleWord, readCommand } from "./answer.ts";
import { askText } from "./askText.ts";
import { createToldList, type MenuItem, type Noun } from "./toldList.ts";

/** A word that a menu understands. */
export interface MenuWord {
  readonly word: string;
  /** What it does, as the end of "word: …". */
  readonly help: string;
  /** It is done to an item, which is asked for unless it stands behind the word. */
  readonly item?: true;
}

/** A list with words. */
export interface MenuSpec {
  readonly prompt: string;
  /** What is listed now, for "4 stacks". */
  readonly noun: Noun | (() => Noun);
  readonly items: () => readonly MenuItem[];
  readonly words: readonly MenuWord[];
  /** What choosing an item does, for the help: "opens the stack". */
  readonly choosing: string;
}

/** What was picked: an item, a word (with the key of its item, or ""), or the end. */
export type Picked =
  | { readonly kind: "item"; readonly key: string }
  | { readonly kind: "word"; readonly word: string; readonly key: string }
  | { readonly kind: "quit" };

/** A menu that remembers which numbers it told. */
export interface Menu {
  /** Tells the items with their numbers. */
  readonly tell: () => void;
  /** Asks until something is picked. */
  readonly next: () => Promise<Picked>;
}

const ownWords: readonly MenuWord[] = [
  { word: "list", help: "tells the list again, with its numbers" },
  { word: "find", help: "tells only what holds the words behind it, as in find prod" },
  { word: "more", help: "goes on with a long list" },
  { word: "quit", help: "leaves mlstack; unfinished work is kept as a draft" },
  { word: "?", help: "tells these words" },
];

/** A menu of a list. */
export function createMenu(console: LineConsole, { prompt, noun, items, words, choosing }: MenuSpec): Menu {
  const nounNow = (): Noun => (typeof noun === "function" ? noun() : noun);
  const all = [...words, ...ownWords];
  const does = all.map(({ word }) => word);
  const names = [...new Set([...does, ...controlWords])];
  const list = createToldList(console, { noun: nounNow, items, words: does });

  function help(): void {
    console.say(
      `A number or a name ${choosing}. Words:`,
      ...all.map(({ word, help: does, item }) => sentence(`${word}${item ? " and a number or name" : ""}: ${does}`)),
      "An equals sign before a word makes it a name.",
    );
  }

  /** Does the words of every menu. */
  const own: Readonly<Record<string, (rest: string) => void>> = {
    list: () => list.tell(items()),
    find: (rest) => list.tell(items().filter(({ name, line }) => matchesFilter(rest, `${name} ${line}`))),
    more: () => list.more(),
    quit: () => console.leave(),
    "?": help,
  };

  /** The item that a word is done to; "" for a word that needs none, undefined if there is none after all. */
  async function itemOf(word: string, rest: string): Promise<string | undefined> {
    if (!words.some((each) => each.word === word && each.item)) return "";
    if (rest !== "") return list.find(rest);
    const what = nounNow()[0];
    for (;;) {
      const text = await askText(console, {
        prompt: `Which ${what}, number or name`,
        help: `Type the number or the name of the ${what} for ${word}; enter does nothing.`,
        own: { list: () => list.tell(items()), more: list.more },
      });
      if (text === undefined || text === "") break;
      const key = list.find(text);
      if (key !== undefined) return key;
    }
    console.say("Nothing done.");
    return undefined;
  }

  /** What one line picks; undefined if it picks nothing. */
  async function pickedBy(line: string): Promise<Picked | undefined> {
    const answer = readCommand(line, names);
    if (answer.kind === "empty") {
      console.say("Type a number, a name or a word; a question mark tells the words.");
      return undefined;
    }
    if (answer.kind === "text") {
      const key = list.find(answer.text);
      return key === undefined ? undefined : { kind: "item", key };
    }
    const { word, rest } = answer;
    if (Object.hasOwn(own, word)) {
      own[word]?.(rest);
      return undefined;
    }
    if (!does.includes(word)) {
      console.say(idleWord(word));
      return undefined;
    }
    const key = await itemOf(word, rest);
    return key === undefined ? undefined : { kind: "word", word, key };
  }

  return {
    tell: () => list.tell(items()),
    async next() {
      for (;;) {
        const line = await console.ask(prompt);
        if (line === undefined) return { kind: "quit" };
        const picked = await pickedBy(line);
        if (picked !== undefined) return picked;
      }
    },
  };
}
