import { ok } from "../../core/result.ts";
import type { AlteredThings, Deed } from "../../database/event.ts";
import type { View } from "../../database/view.ts";
import { travelCommands } from "../../interop/commands/changeCommands.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { alteredSteps, formerNames, referredIds } from "./alteredSteps.ts";
import { type Commands, commandsOf, inBoth } from "./commands.ts";
import { copySources } from "./copySources.ts";
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

/** What is read of the database is read before anything is waited for: names are those of right after the change. */
async function deedCommands(env: Env, { kind, title, altered }: Deed): Promise<Commands> {
  if (kind !== "change") return inBoth((program) => travelCommands(program, kind));
  const things = altered();
  const seen = read(env, (view) => ok({ nameOf: namesAfter(view, things), sources: copySources(view, things, title) }));
  const { nameOf, sources } = seen.ok ? seen.value : { nameOf: (id: string) => id, sources: new Map() };
  const components = things.components.flatMap(({ before, after }) => after ?? before ?? []);
  return commandsOf(alteredSteps(things, { nameOf, sources, flavorOf: await flavorsOf(env, components) }));
}

function namesAfter(view: View, things: AlteredThings): NameOf {
  const now = namesIn(view);
  const names = new Map(referredIds(things).map((id) => [id, now(id)]));
  const former = formerNames(things);
  return (id) => {
    const name = names.get(id) ?? id;
    return name === id ? (former.get(id) ?? id) : name;
  };
}
