import { type CommandText, joined, type Program } from "./argument.ts";
import { componentCommands, componentDeletion } from "./componentCommands.ts";
import type { Change, Step } from "./facts.ts";
import { flavorCommands, flavorDeletion } from "./flavorCommands.ts";
import { secretCommands, secretDeletion } from "./secretCommands.ts";
import { activation, stackCommands, stackDeletion } from "./stackCommands.ts";
import { Variables } from "./variables.ts";

/** The commands of a change. */
export interface ChangeText extends CommandText {
  /** The variables that stand for secret values and have to be set first. */
  readonly variables: readonly string[];
}

/** The commands that make a change, in an order in which each finds what it needs: what others refer to comes before them and goes after them. */
export function changeCommands(program: Program, { flavors, secrets, components, stacks, active }: Change): ChangeText {
  const variables = new Variables();
  const text = joined([
    ...flavors.map((step) => flavorCommands(program, step)),
    ...secrets.map((step) => secretCommands(program, step, variables)),
    ...components.map((step) => componentCommands(program, step, variables)),
    ...stacks.map((step) => stackCommands(program, step)),
    ...(active === null ? [] : [activation(program, active)]),
    ...gone(stacks).map((stack) => stackDeletion(program, stack)),
    ...gone(components).map((component) => componentDeletion(program, component)),
    ...gone(secrets).map((secret) => secretDeletion(program, secret)),
    ...gone(flavors).map((flavor) => flavorDeletion(program, flavor)),
  ]);
  return { ...text, variables: variables.all() };
}

function gone<Facts>(steps: readonly Step<Facts>[]): readonly Facts[] {
  return steps.flatMap(({ before, after }) => (after === null && before !== null ? [before] : []));
}

/** The commands that take the last change back, or make it again. */
export function travelCommands(program: Program, direction: "undo" | "redo"): CommandText {
  if (program === "mlstack") return { lines: [["mlstack", direction]], notes: [] };
  const what = direction === "undo" ? "take a change back" : "make a change again that was taken back";
  return { lines: [], notes: [`ZenML has no command to ${what}.`] };
}
