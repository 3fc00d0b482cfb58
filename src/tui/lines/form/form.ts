import { componentType } from "../../../core/componentType.ts";
import { counted } from "../../../core/counted.ts";
import type { ComponentView } from "../../../usecases/component/view.ts";
import { type FormScreenState, isChangedForm } from "../../forms/formScreen.ts";
import { commandsWord, tellFormCommands } from "../commands.ts";
import { createMenu, type MenuWord } from "../menu/menu.ts";
import { opening, sentence, sentences } from "../say.ts";
import type { Session } from "../session.ts";
import { rowLine } from "./fieldLines.ts";
import { createFilling, type Filling, problemCount, rowsAt } from "./filling.ts";
import { loadStoredComponent } from "./loadStored.ts";
import { askValue, type PageEnd } from "./page.ts";
import { itemsOf, undoChange } from "./pageLines.ts";
import { askProblems, saveFilled } from "./saveForm.ts";
import { walk } from "./walk.ts";

const words: readonly MenuWord[] = [
  { word: "required", help: "asks the required fields one after the other" },
  { word: "optional", help: "asks the optional fields one after the other; back ends it" },
  { word: "advanced", help: "asks the advanced fields one after the other; back ends it" },
  { word: "stored", help: "tells what will be stored" },
  { word: "problems", help: "tells what is wrong, and asks again for what is chosen of it" },
  { word: "unset", help: "takes the value of a field away", item: true },
  { word: "save", help: "saves the component" },
  commandsWord,
  { word: "undo", help: "takes the last change back" },
  { word: "redo", help: "makes it again" },
  { word: "load", help: "takes what was stored elsewhere meanwhile, with your changes on top" },
  { word: "back", help: "leaves the form; what is not saved is kept as a draft" },
];

/**
 * Fills the form of a component: a new one is asked its required fields first, all others, and what goes on from a draft, tell their fields. Returns
 * what was saved; undefined when the person leaves it.
 */
export async function fillForm(
  session: Session,
  first: FormScreenState,
  from: "stored" | "draft" = "stored",
): Promise<ComponentView | undefined> {
  const { console } = session;
  const filling = createFilling(session, first);
  console.say(titleOf(filling));
  const isFresh = first.component === null && from === "stored";
  const begun = isFresh ? await walk(filling, "required") : "next";
  if (begun === "save") {
    const saved = await saveFilled(filling);
    if (saved !== undefined) return saved;
  } else if (isFresh) console.say(restOf(filling));
  return menuOf(filling, isFresh ? "ask" : "tell");
}

async function menuOf(filling: Filling, begin: "ask" | "tell"): Promise<ComponentView | undefined> {
  const { session, form } = filling;
  const { console } = session;
  const menu = createMenu(console, {
    prompt: "Form",
    noun: ["field", "fields"],
    items: () => itemsOf(filling, []),
    words,
    choosing: "asks for the value of a field",
  });
  if (begin === "tell") menu.tell();
  for (;;) {
    const picked = await menu.next();
    await session.refresh();
    if (picked.kind === "quit" || (picked.kind === "word" && picked.word === "back")) break;
    const row = rowsAt(form(), []).find(({ id }) => id === picked.key);
    const end =
      picked.kind === "item"
        ? row && (await askValue(filling, row.path))
        : await onWord(filling, picked.word, row?.path);
    const saved = end === "save" ? await saveFilled(filling) : undefined;
    if (saved !== undefined) return saved;
  }
  if (isChangedForm(filling.screen())) console.say("Not saved yet: kept as a draft.");
  await session.reload();
  return undefined;
}

function titleOf(filling: Filling): string {
  const { component, flavor } = filling.screen();
  const { title, name, type } = flavor.spec;
  const rows = rowsAt(filling.form(), []);
  const required = rows.filter((row) => row.required).length;
  return sentences(
    component === null
      ? `New ${componentType(type).title}, ${title} (${name})`
      : `${component.name}, ${title} (${name})`,
    opening(`${counted(required, "required field")}, ${counted(rows.length - required, "optional field")}`),
    "Enter keeps what stands there, a question mark tells more",
  );
}

/** Said once the required fields were asked. */
function restOf({ form }: Filling): string {
  const optional = rowsAt(form(), []).filter(({ required }) => !required).length;
  const problems = problemCount(form());
  return sentences(
    opening(counted(problems, "problem")),
    optional === 0
      ? ""
      : opening(
          `${counted(optional, "optional field")}: type optional to be asked for them, list to hear them, or the name of one`,
        ),
    "Type save to save",
  );
}

async function onWord(filling: Filling, word: string, row: readonly (string | number)[] | undefined): Promise<PageEnd> {
  const { session, form, act } = filling;
  const { console } = session;
  switch (word) {
    case "required":
    case "optional":
    case "advanced": {
      const end = await walk(filling, word);
      if (end !== "save") console.say(sentences("Back at the form", opening(counted(problemCount(form()), "problem"))));
      return end;
    }
    case "save":
      return "save";
    case "problems":
      return problemCount(form()) === 0 ? sayNext(filling, "No problems.") : askProblems(filling);
    case "undo":
      await undoChange(filling);
      return "next";
    case "redo":
      if (form().future.length === 0) return sayNext(filling, "There is nothing to do again.");
      await act({ type: "redo" });
      return sayNext(filling, "Done again.");
    case "commands":
      await tellFormCommands(session, filling.screen());
      return "next";
    case "load":
      await loadStoredComponent(filling);
      return "next";
    case "unset":
      if (row !== undefined) await act({ type: "go", path: row }, { type: "delete" });
      return sayNext(filling, "Not set any more.");
    default: {
      const set = rowsAt(form(), []).filter(({ state }) => state !== "unset");
      console.say(opening(counted(set.length, "value")), ...set.map((each) => sentence(rowLine(each))));
      return "next";
    }
  }
}

function sayNext({ session }: Filling, text: string): PageEnd {
  session.console.say(text);
  return "next";
}
