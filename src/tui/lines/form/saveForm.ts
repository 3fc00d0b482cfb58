import type { Failure } from "../../../core/failure.ts";
import type { ComponentView } from "../../../usecases/component/view.ts";
import { dropDraft } from "../../../usecases/draft/drafts.ts";
import { problemsOf } from "../../forms/problems.ts";
import { slotAt } from "../../forms/slot.ts";
import { draftKeyOf } from "../../work/draftKey.ts";
import { saveComponent } from "../../work/saveComponent.ts";
import { createMenu } from "../menu/menu.ts";
import { sayNotSaved } from "../notSaved.ts";
import { sentences } from "../say.ts";
import { canChange } from "../session.ts";
import type { Filling } from "./filling.ts";
import { isOutdatedForm } from "./loadStored.ts";
import { askValue, type PageEnd } from "./page.ts";

/** Saves what the form holds; what is wrong is told and asked for again first. Undefined: it is not saved, and the form goes on. */
export async function saveFilled(filling: Filling): Promise<ComponentView | undefined> {
  const { session, screen, form } = filling;
  if (!canChange(session)) return undefined;
  if (problemsOf(form()).length > 0) {
    session.console.say("Not saved.");
    if ((await askProblems(filling)) !== "save") return undefined;
    return saveFilled(filling);
  }
  const work = screen();
  const result = await saveComponent(session.env, work);
  if (!result.ok) {
    await session.reload();
    sayNotSaved(session, isOutdatedForm(filling), result.error);
    return undefined;
  }
  await dropDraft(session.env, { key: draftKeyOf(work) });
  await session.reload();
  const { component, warnings } = result.value;
  session.console.say(sentences(`Saved ${component.name}`, ...warnings.map(({ message }) => message)));
  return component;
}

/** Tells all problems and asks again for the values that are chosen of them, until the person goes back or there are none. */
export async function askProblems(filling: Filling): Promise<PageEnd> {
  const { session, form } = filling;
  const items = () =>
    problemsOf(form()).map((problem) => ({ key: keyOf(problem), name: keyOf(problem), line: lineOf(problem) }));
  const menu = createMenu(session.console, {
    prompt: "Problem",
    noun: ["problem", "problems"],
    items,
    words: [
      { word: "save", help: "tries to save again" },
      { word: "back", help: "goes to the form" },
    ],
    choosing: "asks for the value again",
  });
  menu.tell();
  for (;;) {
    const picked = await menu.next();
    if (picked.kind === "quit") return "back";
    if (picked.kind === "word") return picked.word === "save" ? "save" : "next";
    const problem = problemsOf(form()).find((each) => keyOf(each) === picked.key);
    const end = problem && (await askValue(filling, placeToAsk(filling, problem)));
    if (end === "save") return end;
    if (problemsOf(form()).length === 0) {
      session.console.say("No problems.");
      return "next";
    }
    menu.tell();
  }
}

function keyOf({ at, message }: Failure): string {
  return `${JSON.stringify(at?.field ?? [])} ${message}`;
}

function lineOf({ message, hint }: Failure): string {
  return hint === undefined ? message : `${message} ${hint}`;
}

/** The nearest place on the way to a problem that has a value to ask for. */
function placeToAsk({ form }: Filling, { at }: Failure): readonly (string | number)[] {
  const path = at?.field ?? [];
  for (let end = path.length; end > 0; end--)
    if (slotAt(form(), path.slice(0, end)) !== undefined) return path.slice(0, end);
  return [];
}
