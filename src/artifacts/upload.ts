import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Transferred } from "../core/artifact.ts";
import { failure } from "../core/failure.ts";
import { err, type Result } from "../core/result.ts";
import { attempt } from "./attempt.ts";
import { foundAhead } from "./foundAhead.ts";
import { inParallel } from "./inParallel.ts";
import { filesBelow, type LeftOut, type LocalFile } from "./localFiles.ts";
import { below, fileTarget, lookFor, placeText } from "./lookAt.ts";
import { readOnlyProblem, type StorePlace } from "./openStore.ts";
import { filesAtOnce, type TransferOptions } from "./options.ts";
import { Tally } from "./tally.ts";
import { uploadFile } from "./uploadFile.ts";

/** What of this machine is put where. */
export interface Upload extends TransferOptions {
  /** A path of this machine. */
  readonly source: string;
  readonly target: StorePlace;
  /** A file goes into the target, which is a folder, under its own name. */
  readonly into: boolean;
  /** A folder, too, goes into the target under its own name; without it what the folder holds does. */
  readonly folderToo?: boolean;
  readonly leftOut: LeftOut;
}

/**
 * Puts a file, or with `recursive` what a folder holds, into a store. Files that are there already, of the same size and not older, are left as they are, so
 * that the same call goes on where one before it was stopped. Errors: not-found, usage (a folder without `recursive`), and those of the store and the file system.
 */
export async function upload(input: Upload): Promise<Result<Transferred>> {
  const { source, signal, meter, recursive = false } = input;
  const refused = readOnlyProblem(input.target.store);
  if (refused !== undefined) return err(refused);
  const found = await attempt(() => stat(source), { doing: `${source} cannot be uploaded` });
  if (!found.ok) return found;
  if (found.value.isDirectory()) {
    if (!recursive) return err(isFolder(source));
    const name = basename(resolve(source));
    return uploadTree(input.folderToo && name !== "" ? { ...input, target: below(input.target, name) } : input);
  }
  if (!found.value.isFile()) return err(failure("usage", `${source} is neither a file nor a folder.`));
  const place = await fileTarget({ ...input, name: basename(resolve(source)) });
  if (!place.ok) return place;
  const { size, mtime: modified } = found.value;
  const tally = new Tally();
  meter.expect(size);
  meter.expectNoMore();
  const file = { name: basename(source), path: source, size, modified };
  const done = await attempt(() => one(input, tally, file, place.value), { signal });
  return done.ok ? tally.result("uploaded") : done;
}

async function uploadTree(input: Upload): Promise<Result<Transferred>> {
  const { source, target, leftOut, meter, signal } = input;
  // One question beforehand, so that a store which cannot be reached or entered is told once and not for each file.
  const there = await lookFor(target, signal);
  if (!there.ok) return there;
  const tally = new Tally();
  const done = await attempt(
    async () => {
      const files = foundAhead(filesBelow(source, leftOut), meter, signal);
      await inParallel(files, filesAtOnce, (file) => one(input, tally, file, below(target, file.name)));
    },
    { doing: `${source} cannot be uploaded`, signal },
  );
  return done.ok ? tally.result("uploaded") : done;
}

async function one(
  { meter, signal, overwrite }: Upload,
  tally: Tally,
  file: LocalFile,
  place: StorePlace,
): Promise<void> {
  try {
    const there = await lookFor(place, signal);
    if (!there.ok) throw there.error;
    const known = there.value;
    if (known?.kind === "folder")
      throw failure("name-taken", `${placeText(place)} is a folder, and ${file.path} is a file.`);
    if (known?.modified !== undefined && known.size === file.size && isAsNew(known.modified, file.modified)) {
      tally.isSame();
      meter.end(file.size);
      return;
    }
    if (known !== undefined && !overwrite) {
      tally.isTaken(placeText(place));
      meter.end(file.size);
      return;
    }
    meter.begin(file.name);
    await uploadFile({ path: file.path, size: file.size, target: place, meter, signal });
    meter.end();
    tally.wrote(file.size);
  } catch (error) {
    tally.fail(error, `${file.path} cannot be uploaded to ${placeText(place)}`, signal);
  }
}

/** Stores keep the time of the upload, which comes after the last change of what was uploaded. */
function isAsNew(there: Date, here: Date): boolean {
  return Math.floor(there.getTime() / 1000) >= Math.floor(here.getTime() / 1000);
}

function isFolder(source: string) {
  return failure("usage", `${source} is a folder.`, { hint: "With --recursive all in it is uploaded." });
}
