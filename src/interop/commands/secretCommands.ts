import type { CommandText, Program } from "./argument.ts";
import type { SecretFacts, Step } from "./facts.ts";
import { lineOf, option } from "./line.ts";
import { removed } from "./texts.ts";
import type { Variables } from "./variables.ts";

/** The commands that make or change a secret. What goes is `secretDeletion`. */
export function secretCommands(
  program: Program,
  { before, after }: Step<SecretFacts>,
  variables: Variables,
): CommandText {
  if (after === null) return { lines: [], notes: [] };
  const { name } = after;
  const set = Object.keys(after.sealed)
    .filter((key) => before?.sealed[key] !== after.sealed[key])
    .map((key) => ({ prefix: `--${key}=`, variable: variables.nameOf("secret", name, key) }));
  if (before === null) {
    const options = [...(after.isPrivate ? ["--private"] : []), ...set];
    return { lines: [lineOf({ program, verb: ["secret", "create"], names: [name], options })], notes: [] };
  }
  const options = [
    ...(before.isPrivate === after.isPrivate ? [] : [option("private", String(after.isPrivate))]),
    ...set,
    ...removed(before.sealed, after.sealed).map((key) => option("remove-keys", key)),
  ];
  const update = lineOf({ program, verb: ["secret", "update"], names: [before.name], options });
  const rename = lineOf({
    program,
    verb: ["secret", "rename"],
    names: [before.name],
    options: [option("new-name", name)],
  });
  return { lines: [...(options.length === 0 ? [] : [update]), ...(before.name === name ? [] : [rename])], notes: [] };
}

/** The command that deletes a secret. */
export function secretDeletion(program: Program, { name }: SecretFacts): CommandText {
  return { lines: [lineOf({ program, verb: ["secret", "delete"], names: [name], options: ["--yes"] })], notes: [] };
}
