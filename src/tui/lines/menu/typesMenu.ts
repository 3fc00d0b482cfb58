import { type ComponentTypeId, componentTypes } from "../../../core/componentType.ts";
import type { Session } from "../session.ts";
import { createMenu, type Menu } from "./menu.ts";

/** A menu of the component types; each line ends with what `held` says of the type. */
export function typesMenu(session: Session, choosing: string, held: (type: ComponentTypeId) => string): Menu {
  return createMenu(session.console, {
    prompt: "Types",
    noun: ["component type", "component types"],
    items: () => componentTypes.map(({ id, title }) => ({ key: id, name: title, line: `${title}, ${held(id)}` })),
    words: [{ word: "back", help: "goes to the stacks" }],
    choosing,
  });
}
