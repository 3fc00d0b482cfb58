import { emptyList, type ListState } from "./list.ts";

/** Home: the stacks, with the picture of the one under the cursor. */
export interface StacksState {
  readonly screen: "stacks";
  readonly list: ListState;
}

/** Home as it is at the start. */
export const stacksHome: StacksState = { screen: "stacks", list: emptyList };
