import { counted } from "../../core/counted.ts";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Stack } from "../../core/stack.ts";
import type { View } from "../../database/view.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { findStack } from "../stack/find.ts";
import type { Prepared } from "../stackFile/prepare.ts";
import type { Compared } from "./compared.ts";
import type { StackSide } from "./side.ts";
import { stackRows } from "./stackRows.ts";
import { storedSides } from "./storedSides.ts";

/**
 * Two stacks, each a stored one (name, id or an unambiguous prefix of either), a file (`prod.yaml`, `team.yaml#prod`), or a stored one as it was (`prod@12`:
 * once the change 12 of the history was made; `prod@{2}`: two changes ago).
 */
export interface CompareAnyStacks {
  readonly left: string;
  readonly right: string;
}

/** Compares two stacks, wherever they are. Errors: not-found, ambiguous, bad-data (a file). */
export async function compareAnyStacks(env: Env, { left, right }: CompareAnyStacks): Promise<Result<Compared>> {
  const one = await sideOf(env, left);
  if (!one.ok) return one;
  const other = await sideOf(env, right);
  return other.ok ? ok({ left, right, rows: stackRows(one.value, other.value) }) : other;
}

async function sideOf(env: Env, text: string): Promise<Result<StackSide>> {
  const file = /^(.*\.(?:ya?ml|json))(?:#(.*))?$/is.exec(text);
  if (file !== null) return fileSide(env, file[1] ?? "", file[2]);
  const stored = read(env, (view) => {
    const stack = findStack(env, view, text, "loose");
    return stack.ok ? sideIn(env, view, stack.value) : stack;
  });
  const version = /^(.+)@(?:(\d+)|\{(\d+)\})$/s.exec(text);
  if (stored.ok || version === null || stored.error.code !== "not-found") return stored;
  const [, ref = "", entry, ago] = version;
  return entry === undefined ? agoSide(env, ref, Number(ago)) : entrySide(env, ref, entry);
}

async function fileSide(env: Env, file: string, name: string | undefined): Promise<Result<StackSide>> {
  const { prepareFiles } = await import("../stackFile/prepare.ts");
  const { fileStackSide } = await import("../stackFile/sides.ts");
  const prepared: Result<Prepared> = await prepareFiles(env, [file]);
  if (!prepared.ok) return prepared;
  return read(env, (view) => fileStackSide(env, view, prepared.value, name));
}

/** What is compared is read while the view is open: secret values are opened here. */
function sideIn(env: Env, view: View, stack: Stack): Result<StackSide> {
  return ok(storedSides(env, view).stack(stack));
}

/** A stack as it was once a change was made. */
function entrySide(env: Env, ref: string, entry: string): Result<StackSide> {
  const database = env.database();
  if (!database.ok) return database;
  const changes = database.value.history();
  if (!changes.ok) return changes;
  if (!changes.value.some(({ id, state }) => id === entry && state === "done"))
    return err(
      failure("not-found", `There is no change ${entry} in the history, or it was taken back.`, {
        hint: "mlstack history --columns id,at,title lists them.",
      }),
    );
  return pastSide(env, ref, entry);
}

/** A stack as it was so many changes ago; changes of it and of the components that it holds count. */
function agoSide(env: Env, ref: string, ago: number): Result<StackSide> {
  const stack = read(env, (view) => findStack(env, view, ref, "loose"));
  if (!stack.ok) return stack;
  const { id, name, components } = stack.value;
  if (ago === 0) return read(env, (view) => sideIn(env, view, stack.value));
  const database = env.database();
  if (!database.ok) return database;
  const touching = database.value.touching([id, ...Object.values(components).flat()]);
  if (!touching.ok) return touching;
  const change = touching.value[ago - 1];
  if (change === undefined) {
    const count = counted(touching.value.length, "change");
    return err(failure("not-found", `The stack ${name} and its components have ${count} in the history, not ${ago}.`));
  }
  return pastSide(env, id, String(Number(change.id) - 1));
}

function pastSide(env: Env, ref: string, entry: string): Result<StackSide> {
  const database = env.database();
  if (!database.ok) return database;
  const now = read(env, (view) => findStack(env, view, ref, "loose"));
  return database.value.readPast(entry, (view) => {
    const stack = now.ok ? view.stacks.get(now.value.id) : view.stacks.byName(ref);
    if (stack !== undefined) return sideIn(env, view, stack);
    const message = `The stack ${now.ok ? now.value.name : ref} was not there at that time.`;
    return err(failure("not-found", message));
  });
}
