import { ok } from "../../core/result.ts";
import type { AlteredThings, Deed } from "../../database/event.ts";
import { travelCommands } from "../../interop/commands/changeCommands.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { alteredSteps, formerNames, referredIds } from "./alteredSteps.ts";
import { type Commands, commandsOf, inBoth } from "./commands.ts";
import { type NameOf, namesIn } from "./facts.ts";
import { flavorsOf } from "./flavors.ts";

/** What this process did to what is stored, as commands. */
export interface DeedView {
  readonly kind: Deed["kind"];
  /** Id of the entry of the history that was made, taken back or made again. */
  readonly entry: string;
  /** Such as "register artifact_store s3-prod". */
  readonly title: string;
  readonly commands: Commands;
}

/**
 * Calls the listener after each change by this process, whoever made it, in their order; returns what ends that. A database that does not open
 * has none.
 */
export function watchDeeds(env: Env, listener: (deed: DeedView) => void): () => void {
  const database = env.database();
  if (!database.ok) return () => undefined;
  let last: Promise<void> = Promise.resolve();
  return database.value.onChange(({ deed }) => {
    if (deed === null) return;
    const commands = deedCommands(env, deed);
    last = Promise.all([last, commands]).then(([, told]) => {
      const { kind, entry, title } = deed;
      listener({ kind, entry, title, commands: told });
    });
  });
}

/** Names are looked up before anything is waited for, as they are right after the change. */
async function deedCommands(env: Env, { kind, title, altered }: Deed): Promise<Commands> {
  if (kind !== "change") return inBoth((program) => travelCommands(program, kind));
  const things = altered();
  const nameOf = namesAfter(env, things);
  const components = things.components.flatMap(({ before, after }) => after ?? before ?? []);
  return commandsOf(alteredSteps(things, title, nameOf, await flavorsOf(env, components)));
}

function namesAfter(env: Env, things: AlteredThings): NameOf {
  const ids = referredIds(things);
  const found = read(env, (view) => ok(new Map(ids.map((id) => [id, namesIn(view)(id)]))));
  const former = formerNames(things);
  return (id) => {
    const name = found.ok ? found.value.get(id) : undefined;
    return name === undefined || name === id ? (former.get(id) ?? id) : name;
  };
}
