import { type FlavorEntry, flavorKey } from "../../core/flavor.ts";
import { type ListState, listAt } from "./list.ts";

/** A flavor with its fields. */
export interface FlavorState {
  readonly screen: "flavor";
  readonly flavor: FlavorEntry;
  /** `flavorKey`. */
  readonly key: string;
  readonly list: ListState;
}

/** The screen as it opens, on a field if one is named. */
export function flavorScreen(flavor: FlavorEntry, field?: string): FlavorState {
  return { screen: "flavor", flavor, key: flavorKey(flavor), list: listAt(field) };
}
