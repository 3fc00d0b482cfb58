import { ok, type Result } from "../../core/result.ts";
import { newComposer } from "../state/composer.ts";
import type { AppData } from "../state/data.ts";
import { type Place, readPlace } from "../work/place.ts";
import type { Context } from "./context.ts";
import { openComposer } from "./drafts/drafts.ts";
import { openList, openStack } from "./openPlace.ts";

/** Goes to a place in the screens. */
export type Goto = (context: Context) => Promise<void> | void;

/** The way to the place that a link names. Errors: as `readPlace`. */
export function placeOf(link: string, data: AppData): Result<Goto> {
  const place = readPlace(link, data);
  return place.ok ? ok(wayTo(place.value)) : place;
}

function wayTo(place: Place): Goto {
  switch (place.kind) {
    case "home":
      return () => undefined;
    case "new":
      return (context) => openComposer(context, newComposer());
    case "stack":
      return (context) => openStack(context, place.stack);
    case "activity":
    case "artifacts":
    case "integrations":
      return (context) => context.run(`go.${place.kind}`);
    default: {
      const { kind, type, key } = place;
      return (context) => (type === undefined ? context.run(`go.${kind}`) : openList(context, kind, type, key));
    }
  }
}
