import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { ArtifactEntry, Transferred } from "../core/artifact.ts";
import { failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import { fileErrorCode } from "../platform/files.ts";
import { attempt } from "./attempt.ts";
import { downloadFile } from "./downloadFile.ts";
import { entriesOf } from "./entries.ts";
import { foundAhead } from "./foundAhead.ts";
import { lastName } from "./innerPath.ts";
import { inParallel } from "./inParallel.ts";
import { localNameProblem } from "./localName.ts";
import { below, lookAt, placeText } from "./lookAt.ts";
import type { StorePlace } from "./openStore.ts";
import { filesAtOnce, type TransferOptions } from "./options.ts";
import { Tally } from "./tally.ts";
import { TargetFolders } from "./targetFolders.ts";

/** What is brought to this machine, and where to. */
export interface Download extends TransferOptions {
  readonly source: StorePlace;
  /** A path of this machine. Absent: a file goes into the working folder, a tree into a folder of its name in there. */
  readonly target?: string | undefined;
}

/**
 * Brings a file, or with `recursive` a tree, to this machine. Files that are there already, of the same size and time, are left as they are, so that
 * the same call goes on where one before it was stopped. Errors: not-found, usage (a folder without `recursive`), and those of the store and the file system.
 */
export async function download(input: Download): Promise<Result<Transferred>> {
  const { source, signal, recursive = false } = input;
  const found = await lookAt(source, signal);
  if (!found.ok) return found;
  if (found.value.kind === "folder") return recursive ? downloadTree(input) : err(isFolder(source));
  const name = lastName(source.inner);
  const target = await fileTarget(name, input.target);
  if (!target.ok) return target;
  const tally = new Tally();
  const { size } = found.value;
  input.meter.expect(size);
  input.meter.expectNoMore();
  const done = await attempt(
    () =>
      one(input, tally, {
        entry: { ...found.value, name },
        place: source,
        target: target.value,
        folders: new TargetFolders(),
      }),
    { signal },
  );
  return done.ok ? tally.result("downloaded") : done;
}

async function downloadTree(input: Download): Promise<Result<Transferred>> {
  const { source, signal, meter } = input;
  const folder = resolve(input.target ?? treeName(source));
  const tally = new Tally();
  const folders = new TargetFolders();
  const done = await attempt(
    async () => {
      const files = foundAhead(entriesOf(source, { recursive: true, signal }), meter, signal);
      await inParallel(files, filesAtOnce, async (entry) => {
        const problem = localNameProblem(entry.name);
        const place = below(source, entry.name);
        if (problem === undefined) await one(input, tally, { entry, place, target: join(folder, entry.name), folders });
        else tally.fail(failure("invalid-name", `${placeText(place)} cannot become a file here: ${problem}.`), "");
      });
    },
    { doing: `${placeText(source)} cannot be downloaded`, signal },
  );
  return done.ok ? tally.result("downloaded") : done;
}

interface OneFile {
  readonly entry: ArtifactEntry;
  readonly place: StorePlace;
  readonly target: string;
  readonly folders: TargetFolders;
}

async function one(
  { meter, signal, overwrite }: Download,
  tally: Tally,
  { entry, place, target, folders }: OneFile,
): Promise<void> {
  const { size, modified, version } = entry;
  const doing = `${placeText(place)} cannot be downloaded to ${target}`;
  try {
    const there = await stat(target).catch(ifMissing);
    if (there?.isDirectory()) throw failure("name-taken", `${target} is a folder, and ${placeText(place)} is a file.`);
    if (there !== undefined && modified !== undefined && there.size === size && sameTime(there.mtime, modified)) {
      tally.isSame();
      meter.end(size);
      return;
    }
    if (there !== undefined && !overwrite) {
      tally.isTaken(target);
      meter.end(size);
      return;
    }
    meter.begin(entry.name);
    await folders.ready(dirname(target));
    await downloadFile({ source: place, size, modified, version, target, meter, signal, overwrite });
    meter.end();
    tally.wrote(size);
  } catch (error) {
    tally.fail(error, doing, signal);
  }
}

/** Some file systems keep seconds only. */
function sameTime(a: Date, b: Date): boolean {
  return Math.floor(a.getTime() / 1000) === Math.floor(b.getTime() / 1000);
}

function ifMissing(error: unknown): undefined {
  const code = fileErrorCode(error);
  if (code === "ENOENT") return undefined;
  throw error;
}

/** Where a single file goes: an existing folder, or a path that ends in a slash, takes it under its own name. */
async function fileTarget(name: string, target: string | undefined): Promise<Result<string>> {
  const own = localNameProblem(name);
  const intoFolder = target === undefined || /[/\\]$/.test(target) || (await isDirectory(target));
  if (!intoFolder) return ok(resolve(target));
  if (own === undefined) return ok(resolve(target ?? ".", name));
  return err(
    failure("invalid-name", `${name} cannot become a file here: ${own}.`, { hint: "Give the path of the new file." }),
  );
}

async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** The name of the folder that a tree goes into when nobody says. */
function treeName({ store, inner }: StorePlace): string {
  const own = lastName(inner) || store.name;
  return own.includes("/") || localNameProblem(own) !== undefined ? "artifacts" : own;
}

function isFolder(place: StorePlace) {
  return failure("usage", `${placeText(place)} is a folder.`, { hint: "With --recursive all in it is downloaded." });
}
