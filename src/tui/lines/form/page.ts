import type { FieldPath } from "../../../core/failure.ts";
import { isList, isObject, objectOf } from "../../../core/value/value.ts";
import { slotAt } from "../../forms/slot.ts";
import { emptyOf, isContainer } from "../../forms/valueText.ts";
import { askText } from "../menu/askText.ts";
import { createMenu, type MenuWord } from "../menu/menu.ts";
import { sentence } from "../say.ts";
import { askField } from "./field.ts";
import type { FieldEnd } from "./fieldStep.ts";
import { type Filling, placeOf, rowAt, rowsAt } from "./filling.ts";
import { itemsOf, tellPage, undoChange } from "./pageLines.ts";

/** How a page or a question for a value ended. */
export type PageEnd = Exclude<FieldEnd, "open">;

/** Asks for the value at a path, and for what is inside it if the person opens it. */
export async function askValue(filling: Filling, path: FieldPath): Promise<PageEnd> {
  const end = await askField(filling, path);
  if (end !== "open") return end;
  const inside = await fillPage(filling, path);
  return inside === "back" ? "next" : inside;
}

const always: readonly MenuWord[] = [
  { word: "undo", help: "takes the last change back" },
  { word: "save", help: "saves the form" },
  { word: "back", help: "goes out" },
];
const remove: MenuWord = { word: "remove", help: "takes one out", item: true };
const ofList: readonly MenuWord[] = [
  { word: "add", help: "adds an item at the end" },
  remove,
  { word: "up", help: "moves an item up", item: true },
  { word: "down", help: "moves an item down", item: true },
];
const ofMap: readonly MenuWord[] = [
  { word: "add", help: "adds an entry: its key, then its value" },
  { word: "rename", help: "gives an entry another key", item: true },
  remove,
];

/** Fills what is inside a list, a map or an object, until the person goes back. */
async function fillPage(filling: Filling, path: FieldPath): Promise<PageEnd> {
  const { form, session } = filling;
  const { console } = session;
  const actual = slotAt(form(), path)?.actual;
  if (actual === undefined || !isContainer(actual)) return "next";
  const isOpen = actual.kind === "map" || (actual.kind === "model" && actual.open);
  const own = actual.kind === "list" ? ofList : isOpen ? ofMap : [{ ...remove, help: "unsets a field" }];
  const menu = createMenu(console, {
    prompt: placeOf(path.slice(-1)),
    noun:
      actual.kind === "list" ? ["item", "items"] : actual.kind === "map" ? ["entry", "entries"] : ["field", "fields"],
    items: () => itemsOf(filling, path),
    words: [...own, ...always],
    choosing: "asks for the value",
  });
  console.say(sentence(placeOf(path)));
  menu.tell();
  for (;;) {
    const picked = await menu.next();
    if (picked.kind === "quit") return "back";
    if (picked.kind === "word" && (picked.word === "back" || picked.word === "save")) return picked.word;
    const row = rowsAt(form(), path).find(({ id }) => id === picked.key);
    const end =
      picked.kind === "item"
        ? row && (await askValue(filling, row.path))
        : await onWord(filling, path, picked.word, row?.path);
    if (end === "save") return end;
    if (slotAt(form(), path) === undefined) return "next";
  }
}

async function onWord(
  filling: Filling,
  page: FieldPath,
  word: string,
  row: FieldPath | undefined,
): Promise<PageEnd | undefined> {
  const { act } = filling;
  if (word === "undo") await undoChange(filling);
  else if (word === "add") return add(filling, page);
  else if (row === undefined) return undefined;
  else if (word === "rename") await rename(filling, row);
  else {
    const action =
      word === "remove" ? ({ type: "delete" } as const) : ({ type: "move-row", by: word === "up" ? -1 : 1 } as const);
    await act({ type: "go", path: row }, action);
    tellPage(filling, page);
  }
  return undefined;
}

/** A new item or entry. One that stays empty because the person goes back is taken out again. */
async function add(filling: Filling, page: FieldPath): Promise<PageEnd | undefined> {
  const { form, act } = filling;
  const slot = slotAt(form(), page);
  if (slot === undefined) return undefined;
  const { actual, value } = slot;
  if (actual.kind === "list") {
    const items = isList(value) ? value : [];
    await act({ type: "set", path: page, value: [...items, emptyOf(actual.item)] });
    return fillNew(filling, [...page, items.length]);
  }
  const key = await askKey(filling, page);
  if (key === undefined) return undefined;
  const shape = actual.kind === "map" ? actual.value : ({ kind: "any" } as const);
  const entries = isObject(value) ? Object.entries(value) : [];
  await act({ type: "set", path: page, value: objectOf([...entries, [key, emptyOf(shape)]]) });
  return fillNew(filling, [...page, key]);
}

async function fillNew(filling: Filling, path: FieldPath): Promise<PageEnd> {
  const { form, act } = filling;
  const isInside = isContainer(rowAt(form(), path)?.actual ?? { kind: "any" });
  const end = await (isInside ? fillPage(filling, path) : askValue(filling, path));
  const value = rowAt(form(), path)?.value;
  const isLeftOut = typeof value === "string" && value === "" && slotAt(form(), path)?.actual.kind !== "text";
  if (isLeftOut) await act({ type: "go", path }, { type: "delete" });
  return end === "save" ? end : "next";
}

/** Asks for a key that is not there yet; undefined: none. */
async function askKey({ form, session }: Filling, page: FieldPath): Promise<string | undefined> {
  const { console } = session;
  for (;;) {
    const key = await askText(console, { prompt: "Key", help: "Type the key of the entry; enter adds none." });
    if (key === undefined || key === "") return undefined;
    if (!rowsAt(form(), page).some(({ label, state }) => label === key && state !== "unset")) return key;
    console.say(`${key} is there already. Type another key, or press enter.`);
  }
}

async function rename(filling: Filling, path: FieldPath): Promise<void> {
  const { form, act, session } = filling;
  const key = await askKey(filling, path.slice(0, -1));
  if (key === undefined) return session.console.say("Nothing done.");
  await act(
    { type: "go", path },
    { type: "rename" },
    { type: "edit-key", key: "ctrl+u" },
    { type: "type", text: key },
    { type: "enter" },
  );
  const isDone = rowAt(form(), [...path.slice(0, -1), key]) !== undefined;
  session.console.say(isDone ? `The key is ${key}.` : "Only the keys of maps can be renamed.");
}
