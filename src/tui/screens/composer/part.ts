import type { AppState } from "../../actions/appState.ts";
import type { ComposerState } from "../../state/composer.ts";
import { namesOf } from "./composerLines.ts";

/** What every part of the composer draws from; the size includes its borders. */
export interface PartProps {
  readonly state: AppState;
  readonly screen: ComposerState;
  readonly width: number;
  readonly height: number;
}

/** The names of components by id; null until they are read. */
export function namesIn({ data }: AppState): ReadonlyMap<string, string> | null {
  return data.components && namesOf(data.components);
}
