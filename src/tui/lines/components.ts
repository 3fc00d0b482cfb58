import { type ComponentTypeId, isComponentTypeId } from "../../core/componentType.ts";
import { counted } from "../../core/counted.ts";
import { freeName } from "../../core/newName.ts";
import { copyComponent } from "../../usecases/component/copy.ts";
import { deleteComponent } from "../../usecases/component/delete.ts";
import { renameComponent } from "../../usecases/component/rename.ts";
import type { ComponentView } from "../../usecases/component/view.ts";
import { componentNames, componentsOf } from "../state/data.ts";
import { commandsWord, tellComponentCommands } from "./commands.ts";
import { componentLine, componentLines, typeSentences } from "./describe.ts";
import { chooseFlavor } from "./flavors.ts";
import { openComponentForm, openNewForm } from "./form/openForm.ts";
import { createMenu, type MenuWord } from "./menu/menu.ts";
import { goneText } from "./menu/toldList.ts";
import { typesMenu } from "./menu/typesMenu.ts";
import { askName, canChange, perform, type Session } from "./session.ts";

const words: readonly MenuWord[] = [
  { word: "new", help: "makes a new component" },
  { word: "edit", help: "changes a component", item: true },
  { word: "copy", help: "copies a component", item: true },
  { word: "rename", help: "renames a component", item: true },
  { word: "delete", help: "deletes a component", item: true },
  { ...commandsWord, item: true },
  { word: "back", help: "goes to the types" },
];

/** The components: first the types, then those of one. */
export async function lookAtComponents(session: Session): Promise<void> {
  const { data, console } = session;
  const menu = typesMenu(session, "tells the components of the type", (type) =>
    counted(componentsOf(data(), type).length, "component"),
  );
  menu.tell();
  for (;;) {
    const picked = await menu.next();
    if (picked.kind !== "item" || !isComponentTypeId(picked.key)) break;
    await componentsOfType(session, picked.key);
    if (!console.isOver()) console.say("Component types. Type list to hear them.");
  }
}

/** The components of one type. */
export async function componentsOfType(session: Session, type: ComponentTypeId): Promise<void> {
  const { console, data } = session;
  const all = (): readonly ComponentView[] => componentsOf(data(), type);
  const menu = createMenu(console, {
    prompt: "Components",
    noun: ["component", "components"],
    items: () => all().map((each) => ({ key: each.id, name: each.name, line: componentLine(each) })),
    words,
    choosing: "tells all about a component",
  });
  console.say(typeSentences(type));
  menu.tell();
  for (;;) {
    const picked = await menu.next();
    if (picked.kind === "quit" || (picked.kind === "word" && picked.word === "back")) return;
    await session.refresh();
    const component = all().find(({ id }) => id === picked.key);
    if (picked.kind === "word" && picked.word === "new") await makeComponent(session, type);
    else if (component === undefined) console.say(goneText);
    else if (picked.kind === "item") console.say(...componentLines(component));
    else await onComponent(session, picked.word, component);
  }
}

async function makeComponent(session: Session, type: ComponentTypeId): Promise<void> {
  if (!canChange(session)) return;
  const flavor = await chooseFlavor(session, type);
  if (flavor !== undefined) await openNewForm(session, flavor, null);
}

async function onComponent(session: Session, word: string, component: ComponentView): Promise<void> {
  if (word === "commands") return tellComponentCommands(session, component);
  if (!canChange(session)) return;
  const { id, name, type } = component;
  if (word === "copy") return copy(session, component);
  if (component.protected)
    return session.console.say(`${name} is always there and cannot be changed; copy makes one that can.`);
  if (word === "edit") await openComponentForm(session, component);
  else if (word === "rename") await rename(session, component);
  else
    await perform(
      session,
      deleteComponent(session.env, { type, ref: id }),
      () => `Deleted ${name}; undo among the stacks brings it back.`,
    );
}

async function copy(session: Session, { id, name, type }: ComponentView): Promise<void> {
  const taken = componentNames(session.data(), type);
  const made = await askName(session, `Copy ${name} as what?`, freeName(`${name}-copy`, taken), (to) =>
    copyComponent(session.env, { type, ref: id, name: to }),
  );
  if (made === undefined) return;
  await session.reload();
  session.console.say(`Copied ${name} to ${made.name}.`);
}

async function rename(session: Session, { id, name, type }: ComponentView): Promise<void> {
  const made = await askName(session, `Which name for ${name}?`, "", (to) =>
    renameComponent(session.env, { type, ref: id, name: to }),
  );
  if (made === undefined) return;
  await session.reload();
  session.console.say(`Renamed ${name} to ${made.name}.`);
}
