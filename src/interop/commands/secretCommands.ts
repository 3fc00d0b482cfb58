import { type CommandText, joined, noCommands, type Program } from "./argument.ts";
import type { SecretFacts, Step } from "./facts.ts";
import { oneLine, option } from "./line.ts";
import { removed } from "./texts.ts";
import type { Variables } from "./variables.ts";

/** The commands that make or change a secret. What goes is `secretDeletion`. */
export function secretCommands(
  program: Program,
  { before, after }: Step<SecretFacts>,
  variables: Variables,
): CommandText {
  if (after === null) return noCommands;
  const { name } = after;
  const set = Object.keys(after.sealed)
    .filter((key) => before?.sealed[key] !== after.sealed[key])
    .map((key) => ({ prefix: `--${key}=`, variable: variables.nameOf("secret", name, key) }));
  if (before === null) {
    const options = [...(after.isPrivate ? ["--private"] : []), ...set];
    return oneLine({ program, verb: ["secret", "create"], names: [name], options });
  }
  const options = [
    ...(before.isPrivate === after.isPrivate ? [] : [option("private", String(after.isPrivate))]),
    ...set,
    ...removed(before.sealed, after.sealed).map((key) => option("remove-keys", key)),
  ];
  const update = oneLine({ program, verb: ["secret", "update"], names: [before.name], options });
  const rename = oneLine({
    program,
    verb: ["secret", "rename"],
    names: [before.name],
    options: [option("new-name", name)],
  });
  return joined([options.length === 0 ? noCommands : update, before.name === name ? noCommands : rename]);
}

/** The command that deletes a secret. */
export function secretDeletion(program: Program, { name }: SecretFacts): CommandText {
  return oneLine({ program, verb: ["secret", "delete"], names: [name], options: ["--yes"] });
}
