import { emptyList, type ListState } from "./list.ts";

/** The integrations, what they require, and how much of it an environment has. */
export interface IntegrationsState {
  readonly screen: "integrations";
  readonly list: ListState;
  /** Only those that the active stack needs and that are not wholly there. */
  readonly isOnlyMissing: boolean;
}

/** The screen as it opens. */
export const integrationsScreen: IntegrationsState = {
  screen: "integrations",
  list: emptyList,
  isOnlyMissing: false,
};
