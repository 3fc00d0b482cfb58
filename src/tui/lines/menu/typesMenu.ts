import { type ComponentTypeId, componentTypes } from "../../../core/componentType.ts";
import type { Session } from "../session.ts";
import { createMenu, type Menu } from "./menu.ts";

/** What a type is called in commands: its id, also with dashes. */
export function typeIds(type: ComponentTypeId): readonly string[] {
  return [type, type.replaceAll("_", "-")];
}

/** A menu of the component types; each line ends with what `held` says of the type. */
export function typesMenu(session: Session, choosing: string, held: (type: ComponentTypeId) => string): Menu {
  return createMenu(session.console, {
    prompt: "Types",
    noun: ["component type", "component types"],
    items: () =>
      componentTypes.map(({ id, title }) => ({
        key: id,
        name: title,
        also: typeIds(id),
        line: `${title}, ${held(id)}`,
      })),
    words: [{ word: "back", help: "goes to the stacks" }],
    choosing,
  });
}
