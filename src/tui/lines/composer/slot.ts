import { type ComponentTypeId, componentType } from "../../../core/componentType.ts";
import type { ComponentView } from "../../../usecases/component/view.ts";
import type { Candidate } from "../../state/candidate.ts";
import { atSlot, chooseComponent, clearSlot, moveComponent, toggleComponent } from "../../state/composer.ts";
import { inSlot } from "../../state/composition.ts";
import { componentById } from "../../state/data.ts";
import { draftKeyOf } from "../../work/draftKey.ts";
import { componentLines, typeSentences } from "../describe.ts";
import { tellFlavor } from "../flavors.ts";
import { openComponentForm, openNewForm } from "../form/openForm.ts";
import { createMenu, type MenuWord, type Picked } from "../menu/menu.ts";
import { goneText } from "../menu/toldList.ts";
import { sentence } from "../say.ts";
import { type Composing, slotLine, tellChanges } from "./composing.ts";
import { candidateItem, candidatesFor, verdictsOf } from "./slotCandidates.ts";

const words: readonly MenuWord[] = [
  { word: "about", help: "tells all about a component or a flavor", item: true },
  { word: "edit", help: "changes a component", item: true },
  { word: "empty", help: "takes out all that the slot holds" },
  { word: "back", help: "goes to the stack" },
];

const outOfOne: MenuWord = { word: "out", help: "takes out what is chosen" };
const outOfSeveral: MenuWord = { word: "out", help: "takes out one of those that are chosen", item: true };
const first: MenuWord = { word: "first", help: "makes one of several the default", item: true };

/** Asks what a slot is to hold: a component that there is, or a new one of a flavor. Goes back to the stack after a choice. */
export async function chooseForSlot(composing: Composing, type: ComponentTypeId): Promise<void> {
  const { session, state, change } = composing;
  const { console } = session;
  await change((now) => atSlot(now, type));
  if (candidatesFor(composing, type).length === 0) {
    console.say(typeSentences(type), "There is no component and no flavor of this type yet.");
    return;
  }
  const verdicts = await verdictsOf(composing, candidatesFor(composing, type));
  const menu = createMenu(console, {
    prompt: componentType(type).title,
    noun: ["candidate", "candidates"],
    items: () =>
      candidatesFor(composing, type).map((each) => candidateItem(each, inSlot(state().now.components, type), verdicts)),
    words: componentType(type).multiple ? [first, outOfSeveral, ...words] : [outOfOne, ...words],
    choosing: "takes a component in, or opens the form of a new one",
  });
  console.say(typeSentences(type), sentence(`Now ${slotLine(session, state(), type)}`));
  menu.tell();
  for (;;) {
    const picked = await menu.next();
    await session.refresh();
    const candidate =
      picked.kind === "quit" ? undefined : candidatesFor(composing, type).find(({ key }) => key === picked.key);
    if ((await onPicked(composing, picked, candidate)) === "done") return;
  }
}

async function onPicked(
  composing: Composing,
  picked: Picked,
  candidate: Candidate | undefined,
): Promise<"done" | undefined> {
  const { state, change, session } = composing;
  const before = state();
  if (picked.kind === "quit" || (picked.kind === "word" && picked.word === "back")) return "done";
  if (picked.kind === "word" && (picked.word === "empty" || (picked.word === "out" && picked.key === ""))) {
    if (inSlot(before.now.components, before.slot).length === 0) {
      session.console.say("The slot is empty already.");
      return undefined;
    }
    await change(clearSlot);
    await tellChanges(composing, before);
    return "done";
  }
  if (candidate === undefined) {
    session.console.say(goneText);
    return undefined;
  }
  if (picked.kind === "item") return take(composing, candidate);
  if (picked.word === "out") return takeOut(composing, candidate);
  if (picked.word === "first") return makeFirst(composing, candidate);
  if (picked.word === "about") await tellAbout(composing, candidate);
  else await edit(composing, candidate);
  return undefined;
}

async function take(composing: Composing, candidate: Candidate): Promise<"done" | undefined> {
  const { session, state, change } = composing;
  const before = state();
  if (candidate.kind === "component") {
    const { id, name } = candidate.component;
    if (inSlot(before.now.components, before.slot).includes(id)) {
      session.console.say(`${name} is chosen already and stays; out takes it out of the slot.`);
      return "done";
    }
    await change((now) => toggleComponent(now, now.slot, id));
  } else {
    const made = await openNewForm(session, candidate.flavor, draftKeyOf(state()));
    if (made === undefined) return undefined;
    await change((now) => chooseComponent(now, made.type, made.id));
  }
  await tellChanges(composing, before);
  return "done";
}

async function takeOut(composing: Composing, { key }: Candidate): Promise<"done" | undefined> {
  const { session, state, change } = composing;
  const before = state();
  if (!inSlot(before.now.components, before.slot).includes(key)) {
    session.console.say("This one is not chosen.");
    return undefined;
  }
  await change((now) => toggleComponent(now, now.slot, key));
  await tellChanges(composing, before);
  return "done";
}

/** The first of several is the default. */
async function makeFirst(composing: Composing, { key }: Candidate): Promise<"done" | undefined> {
  const { session, state, change } = composing;
  const before = state();
  const at = inSlot(before.now.components, before.slot).indexOf(key);
  if (at < 0) {
    session.console.say("This one is not chosen; choose it first.");
    return undefined;
  }
  await change((now) => moveComponent(now, now.slot, key, -at));
  await tellChanges(composing, before);
  return "done";
}

function viewOf({ session }: Composing, candidate: Candidate): ComponentView | undefined {
  if (candidate.kind === "flavor") return undefined;
  return componentById(session.data(), candidate.component.id);
}

async function tellAbout(composing: Composing, candidate: Candidate): Promise<void> {
  if (candidate.kind === "flavor") return tellFlavor(composing.session, candidate.flavor);
  const component = viewOf(composing, candidate);
  if (component !== undefined) composing.session.console.say(...componentLines(component));
}

async function edit(composing: Composing, candidate: Candidate): Promise<void> {
  const { session } = composing;
  const component = viewOf(composing, candidate);
  if (component === undefined)
    return session.console.say("This is a flavor; its number opens the form of a new component.");
  if (component.protected)
    return session.console.say(
      `${component.name} is always there and cannot be changed; copy it among the components.`,
    );
  if ((await openComponentForm(session, component)) !== undefined) await composing.tellProblems();
}
