import { nounOf } from "../../core/componentType.ts";
import { type CommandText, noCommands, type Program } from "./argument.ts";
import type { FlavorFacts, Step } from "./facts.ts";
import { oneLine } from "./line.ts";

const elsewhere: CommandText = {
  lines: [],
  notes: ["ZenML has flavors of your own as Python classes: zenml TYPE flavor register path.to.Class"],
};

/** The command that registers a flavor of the person's own, or takes over what its file says. What goes is `flavorDeletion`. */
export function flavorCommands(program: Program, { before, after }: Step<FlavorFacts>): CommandText {
  if (after === null) return noCommands;
  if (program === "zenml") return elsewhere;
  const { type, name, source } = after;
  return before === null
    ? oneLine({ program, verb: [nounOf(type), "flavor", "register"], names: [source] })
    : oneLine({ program, verb: ["flavor", "refresh"], names: [`${type}/${name}`], options: ["--yes"] });
}

/** The command that deletes a flavor of the person's own. */
export function flavorDeletion(program: Program, { type, name }: FlavorFacts): CommandText {
  return program === "zenml"
    ? elsewhere
    : oneLine({ program, verb: [nounOf(type), "flavor", "delete"], names: [name] });
}
