import type { Transferred } from "../core/artifact.ts";
import { failure } from "../core/failure.ts";
import { err, type Result } from "../core/result.ts";
import { attempt } from "./attempt.ts";
import { copyAcross } from "./copyAcross.ts";
import { entriesOf } from "./entries.ts";
import { foundAhead } from "./foundAhead.ts";
import { lastName } from "./innerPath.ts";
import { inParallel } from "./inParallel.ts";
import { below, fileTarget, lookAt, lookFor, pathOf, placeText } from "./lookAt.ts";
import { readOnlyProblem, type StorePlace } from "./openStore.ts";
import { filesAtOnce, type TransferOptions } from "./options.ts";
import { Tally } from "./tally.ts";

/** What is copied where, within a store or from one to another. */
export interface Copy extends TransferOptions {
  readonly source: StorePlace;
  readonly target: StorePlace;
  /** A file goes into the target, which is a folder, under its own name. */
  readonly into: boolean;
}

/** Copies a file, or with `recursive` what a folder holds; within one store the store itself does it. Errors: not-found, usage, and those of the stores. */
export async function copy(input: Copy): Promise<Result<Transferred>> {
  const { source, target, signal, meter, recursive = false } = input;
  const refused = readOnlyProblem(target.store);
  if (refused !== undefined) return err(refused);
  const found = await lookAt(source, signal);
  if (!found.ok) return found;
  if (found.value.kind === "folder") return recursive ? copyTree(input) : err(isFolder(source));
  const place = await fileTarget({ ...input, name: lastName(source.inner) });
  if (!place.ok) return place;
  if (isSamePlace(source, place.value)) return err(ontoItself(source));
  const tally = new Tally();
  const { size } = found.value;
  meter.expect(size);
  meter.expectNoMore();
  const done = await attempt(() => one(input, tally, { from: source, to: place.value, size }), { signal });
  return done.ok ? tally.result(`copied to ${placeText(target)}`) : done;
}

async function copyTree(input: Copy): Promise<Result<Transferred>> {
  const { source, target, meter, signal } = input;
  if (source.store.id === target.store.id && isWithin(target.inner, source.inner)) return err(ontoItself(source));
  const there = await lookFor(target, signal);
  if (!there.ok) return there;
  const tally = new Tally();
  const done = await attempt(
    async () => {
      const listed = entriesOf(source, { recursive: true, signal });
      // Two stores may be one bucket: what is copied must not be found as something to copy.
      const apart = isWithin(pathOf(target), pathOf(source)) ? await Array.fromAsync(listed) : listed;
      await inParallel(foundAhead(apart, meter, signal), filesAtOnce, ({ name, size }) =>
        one(input, tally, { from: below(source, name), to: below(target, name), size }),
      );
    },
    { doing: `${placeText(source)} cannot be copied`, signal },
  );
  return done.ok ? tally.result("copied") : done;
}

interface OneCopy {
  readonly from: StorePlace;
  readonly to: StorePlace;
  readonly size: number;
}

async function one({ meter, signal, overwrite }: Copy, tally: Tally, { from, to, size }: OneCopy): Promise<void> {
  try {
    const there = overwrite ? undefined : await lookFor(to, signal);
    if (there?.ok === false) throw there.error;
    if (there?.value !== undefined) {
      tally.isTaken(placeText(to));
      meter.end(size);
      return;
    }
    meter.begin(from.inner);
    if (from.store.id === to.store.id) {
      await from.store.implementation.copyfile(pathOf(from), pathOf(to), { overwrite, ...(signal && { signal }) });
      meter.end(size);
    } else {
      await copyAcross({ from, to, size, meter, signal });
      meter.end();
    }
    tally.wrote(size);
  } catch (error) {
    tally.fail(error, `${placeText(from)} cannot be copied to ${placeText(to)}`, signal);
  }
}

function isWithin(path: string, folder: string): boolean {
  return folder === "" || `${path}/`.startsWith(`${folder.replace(/\/+$/, "")}/`);
}

function isSamePlace(a: StorePlace, b: StorePlace): boolean {
  return a.store.id === b.store.id && a.inner === b.inner;
}

function isFolder(source: StorePlace) {
  return failure("usage", `${placeText(source)} is a folder.`, { hint: "With --recursive all in it is copied." });
}

function ontoItself(source: StorePlace) {
  return failure("usage", `${placeText(source)} cannot be copied onto itself or into itself.`);
}
