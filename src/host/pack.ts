import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type Failure, failure } from "../core/failure.ts";
import { isJsonObject } from "../core/jsonObject.ts";
import { err, ok, type Result } from "../core/result.ts";
import { nodeCrypto } from "../platform/nodeCrypto.ts";
import { readOwnedFile } from "../platform/ownedFile.ts";
import { isFolder } from "../platform/workspace.ts";
import { flavorClassesIn } from "./flavorClasses.ts";
import { filesOfTar } from "./tar.ts";
import { writeFolder } from "./writeFolder.ts";

/** A flavor in a pack, before anything of it has run. */
export interface PackedFlavor {
  /** Absolute. */
  readonly path: string;
  /** The class in it; absent: the file is data. */
  readonly exportName?: string;
}

/** A folder of flavors. */
export interface Pack {
  /** Absolute. */
  readonly root: string;
  readonly flavors: readonly PackedFlavor[];
}

const mostArchive = 16 * 2 ** 20;
const mostUnpacked = 64 * 2 ** 20;

/** Opens a folder of flavors, or an archive of one, which is unpacked into `packsFolder`. Nothing runs. Errors: not-found, bad-data, not-trusted, cannot-write. */
export function openPack(path: string, shown: string, packsFolder: string): Result<Pack> {
  if (isFolder(path)) return packIn(path, shown);
  if (!/\.(tar\.gz|tgz)$/.test(path) && existsSync(path))
    return err(
      failure("bad-data", `${shown} is no pack.`, {
        at: { file: shown },
        hint: "A pack is a folder of flavors, or a .tar.gz of one; a single file is registered: mlstack TYPE flavor register",
      }),
    );
  const bytes = readOwnedFile(path, mostArchive);
  if (!bytes.ok) {
    const { kind, why, hint } = bytes.error;
    const code = kind === "missing" ? "not-found" : kind === "unsafe" ? "not-trusted" : "bad-data";
    return err(failure(code, `${shown} ${why}.`, { at: { file: shown }, hint }));
  }
  const folder = unpacked(bytes.value, shown, packsFolder);
  return folder.ok ? packIn(onlyFolderIn(folder.value), shown) : folder;
}

function unpacked(bytes: Uint8Array, shown: string, packsFolder: string): Result<string> {
  const files = contentOf(bytes);
  if (!files.ok) return err(wrong(shown, files.error));
  const folder = join(packsFolder, nodeCrypto().createHash("sha256").update(bytes).digest("hex"));
  const written = writeFolder(folder, files.value);
  if (written.ok) return ok(folder);
  return err(
    failure("cannot-write", `${shown} cannot be unpacked into ${folder} (${written.error}).`, {
      at: { file: shown },
      hint: "Check the disk and the permissions of the folder.",
    }),
  );
}

function contentOf(bytes: Uint8Array): ReturnType<typeof filesOfTar> {
  try {
    return filesOfTar(gunzipSync(bytes, { maxOutputLength: mostUnpacked }));
  } catch {
    return err(`is no gzip archive, or has more than ${mostUnpacked / 2 ** 20} MiB`);
  }
}

/** Archives mostly hold one folder with all that is in it. */
function onlyFolderIn(folder: string): string {
  const [only, ...others] = readdirSync(folder);
  return only !== undefined && others.length === 0 && isFolder(join(folder, only)) ? join(folder, only) : folder;
}

function packIn(root: string, shown: string): Result<Pack> {
  const folders = [root, join(root, "flavors")].filter(isFolder);
  const paths = folders.flatMap((folder) =>
    readdirSync(folder)
      .toSorted()
      .map((name) => join(folder, name)),
  );
  const flavors = paths.flatMap(flavorsIn);
  if (flavors.length > 0) return ok({ root, flavors });
  return err(wrong(shown, "holds no flavors", "They stand in its files, or in those of its folder flavors."));
}

const mostBytes = 2 ** 20;

/** The flavors of a file as they are written, read as text. One that cannot be read is among them, so that registering it says why. */
function flavorsIn(path: string): readonly PackedFlavor[] {
  const name = basename(path);
  if (name.endsWith(".json")) return isFlavorData(path) ? [{ path }] : [];
  if (!/\.(m?ts|tsx|m?js)$/.test(name) || /\.(d|test)\.\w+$/.test(name)) return [];
  const bytes = readOwnedFile(path, mostBytes);
  if (!bytes.ok) return bytes.error.kind === "folder" ? [] : [{ path }];
  const classes = flavorClassesIn(new TextDecoder().decode(bytes.value));
  return classes.map(({ exportName }) => ({ path, exportName }));
}

const flavorKeys = ["name", "type", "schema"];

/** JSON files are of many kinds; one that is a flavor has a name, a type and a schema. */
function isFlavorData(path: string): boolean {
  const bytes = readOwnedFile(path, mostBytes);
  if (!bytes.ok) return false;
  const text = new TextDecoder().decode(bytes.value);
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) && flavorKeys.every((key) => key in value);
  } catch {
    // One that was meant to be a flavor is told what is wrong with it.
    return flavorKeys.every((key) => text.includes(`"${key}"`));
  }
}

function wrong(shown: string, why: string, hint = "Make it anew: tar -czf pack.tar.gz FOLDER"): Failure {
  return failure("bad-data", `${shown} ${why}.`, { at: { file: shown }, hint });
}
