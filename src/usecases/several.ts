import { type Failure, failure } from "../core/failure.ts";
import { listed } from "../core/listed.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { Transaction } from "../database/view.ts";
import { change } from "./access.ts";
import type { Env } from "./env.ts";

/** So many names stand in a title or a sentence; more are counted. */
const mostNames = 5;

/** "a, b and c", or "a, b, c, d, e and 7 more". */
export function namesText(names: readonly string[]): string {
  const shown = names.slice(0, mostNames);
  const left = names.length - shown.length;
  if (left > 0) return `${shown.join(", ")} and ${left} more`;
  return listed(shown);
}

/** What comes out for all of several things. Errors: the one of the only thing that refuses; of more one that tells of each, with the code of the first. */
export function allOf<Thing, Done>(
  things: readonly Thing[],
  work: (thing: Thing) => Result<Done>,
): Result<readonly Done[]> {
  const done: Done[] = [];
  const refused: Failure[] = [];
  for (const thing of things) {
    const result = work(thing);
    if (result.ok) done.push(result.value);
    else refused.push(result.error);
  }
  const [first, ...more] = refused;
  if (first === undefined) return ok(done);
  if (things.length === 1) return err(first);
  if (more.length === 0) return err({ ...first, message: `Nothing was changed. ${first.message}` });
  const reasons = refused.slice(0, mostNames).map(({ message }) => message);
  const message = `Nothing was changed, since ${refused.length} of ${things.length} refuse. ${reasons.join(" ")}`;
  return err(failure(first.code, message, { causes: refused }));
}

/** Does the same to each of several things as one change: to all of them or to none. Errors: as `allOf`. */
export function changeEach<Thing, Done>(
  env: Env,
  title: string,
  things: readonly Thing[],
  work: (tx: Transaction, thing: Thing) => Result<Done>,
): Result<readonly Done[]> {
  return change(env, title, (tx) => allOf(things, (thing) => work(tx, thing)));
}
