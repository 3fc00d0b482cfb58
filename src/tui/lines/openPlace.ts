import { flavorKey } from "../../core/flavor.ts";
import { composerOf, newComposer } from "../state/composer.ts";
import { componentById } from "../state/data.ts";
import type { Place } from "../work/place.ts";
import { componentsOfType, lookAtComponents } from "./components.ts";
import { openComposer } from "./composer/composer.ts";
import { componentLines } from "./describe.ts";
import { flavorsOfType, lookAtFlavors, tellFlavor } from "./flavors.ts";
import { canChange, type Session } from "./session.ts";

/** Opens the place of a link. What lines do not have begins with the stacks. */
export async function openPlace(session: Session, place: Place): Promise<void> {
  switch (place.kind) {
    case "stack":
      return openComposer(session, composerOf(place.stack));
    case "new":
      return canChange(session) ? openComposer(session, newComposer()) : undefined;
    case "components":
      return openComponents(session, place);
    case "flavors":
      return openFlavors(session, place);
    default:
      return undefined;
  }
}

type ListPlace = Extract<Place, { readonly kind: "components" | "flavors" }>;

async function openComponents(session: Session, { type, key }: ListPlace): Promise<void> {
  if (type === undefined) return lookAtComponents(session);
  const component = componentById(session.data(), key);
  if (component !== undefined) session.console.say(...componentLines(component));
  await componentsOfType(session, type);
}

async function openFlavors(session: Session, { type, key }: ListPlace): Promise<void> {
  if (type === undefined) return lookAtFlavors(session);
  const flavor = session.data().flavors.find((each) => flavorKey(each) === key);
  if (flavor !== undefined) await tellFlavor(session, flavor);
  await flavorsOfType(session, type);
}
