import { type ComponentTypeId, isComponentTypeId } from "../../core/componentType.ts";
import { counted } from "../../core/counted.ts";
import { type FlavorEntry, flavorKey } from "../../core/flavor.ts";
import { describeFlavor } from "../../usecases/flavor/describe.ts";
import { flavorLines, typeSentences } from "./describe.ts";
import { openNewForm } from "./form/openForm.ts";
import { createMenu } from "./menu/menu.ts";
import type { MenuItem } from "./menu/toldList.ts";
import { typesMenu } from "./menu/typesMenu.ts";
import { registerFlavorFile, removeFlavor, takeOverChanges } from "./ownFlavors.ts";
import { canChange, type Session, sayFailure } from "./session.ts";

function flavorsOf({ data }: Session, type: ComponentTypeId): readonly FlavorEntry[] {
  return data().flavors.filter((flavor) => flavor.type === type);
}

function itemOf(flavor: FlavorEntry): MenuItem {
  return { key: flavorKey(flavor), name: flavor.name, line: `${flavor.name}, ${flavor.title}. ${flavor.summary}` };
}

/** The flavors: first the types, then those of one. */
export async function lookAtFlavors(session: Session): Promise<void> {
  const menu = typesMenu(session, "tells the flavors of the type", (type) =>
    counted(flavorsOf(session, type).length, "flavor"),
  );
  menu.tell();
  for (;;) {
    const picked = await menu.next();
    if (picked.kind !== "item" || !isComponentTypeId(picked.key)) return;
    await flavorsOfType(session, picked.key);
    if (!session.console.isOver()) session.console.say("Component types. Type list to hear them.");
  }
}

/** The flavors of one type. */
export async function flavorsOfType(session: Session, type: ComponentTypeId): Promise<void> {
  const { console } = session;
  const all = () => flavorsOf(session, type);
  const menu = createMenu(console, {
    prompt: "Flavors",
    noun: ["flavor", "flavors"],
    items: () => all().map(itemOf),
    words: [
      { word: "use", help: "makes a component of a flavor", item: true },
      { word: "register", help: "takes in a flavor of your own from its file" },
      { word: "refresh", help: "tells what is new in the file of a flavor of your own, and takes it over", item: true },
      { word: "delete", help: "deletes a flavor of your own; its file stays", item: true },
      { word: "back", help: "goes to the types" },
    ],
    choosing: "tells all about a flavor",
  });
  console.say(typeSentences(type));
  menu.tell();
  for (;;) {
    const picked = await menu.next();
    if (picked.kind === "word" && picked.word === "register") {
      if (canChange(session)) await registerFlavorFile(session, type);
      continue;
    }
    const flavor = picked.kind === "quit" ? undefined : all().find((each) => flavorKey(each) === picked.key);
    if (flavor === undefined || picked.kind === "quit") return;
    if (picked.kind === "item") await tellFlavor(session, flavor);
    else if (canChange(session)) await does[picked.word]?.(session, flavor);
  }
}

/** What the words of the menu do to a flavor. */
const does: Readonly<Record<string, (session: Session, flavor: FlavorEntry) => Promise<void>>> = {
  use: (session, flavor) => openNewForm(session, flavor, null).then(() => undefined),
  refresh: takeOverChanges,
  delete: removeFlavor,
};

/** Tells all about a flavor. */
export async function tellFlavor(session: Session, flavor: FlavorEntry): Promise<void> {
  const loaded = await describeFlavor(session.env, flavor);
  if (loaded.ok) session.console.say(...flavorLines(loaded.value));
  else sayFailure(session, loaded.error);
}

/** Asks which flavor a new component is to have; undefined when the person goes back. */
export async function chooseFlavor(session: Session, type: ComponentTypeId): Promise<FlavorEntry | undefined> {
  const all = flavorsOf(session, type);
  const [only, ...others] = all;
  if (only !== undefined && others.length === 0) return only;
  const menu = createMenu(session.console, {
    prompt: "Flavor",
    noun: ["flavor", "flavors"],
    items: () => all.map(itemOf),
    words: [
      { word: "about", help: "tells all about a flavor", item: true },
      { word: "back", help: "makes no component" },
    ],
    choosing: "opens the form of a new component",
  });
  menu.tell();
  for (;;) {
    const picked = await menu.next();
    const flavor = picked.kind === "quit" ? undefined : all.find((each) => flavorKey(each) === picked.key);
    if (flavor === undefined || picked.kind === "item") return flavor;
    await tellFlavor(session, flavor);
  }
}
