import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import { createWhole, fileErrorCode, makePrivateFolder } from "../platform/files.ts";
import { type DataKey, type KeySource, newDataKey } from "./dataKey.ts";

const format = /^mlstack-key-1 (?<id>[0-9a-f]{16}) (?<bytes>[A-Za-z0-9+/]{43}=)\n?$/;

/** The key in a file that only its owner can read; the default source. The file is one line: `mlstack-key-1 <id> <base64>`. */
export function keyFile(path: string): KeySource {
  const source: KeySource = {
    where: `the key file ${path}`,
    load: () => load(path),
    create() {
      const key = newDataKey();
      try {
        makePrivateFolder(dirname(path));
        createWhole(path, `mlstack-key-1 ${key.id} ${key.bytes.toString("base64")}\n`, { mode: 0o600 });
        return ok(key);
      } catch (error) {
        return fileErrorCode(error) === "EEXIST" ? theirs(path) : unreadable(path, error, "made");
      }
    },
  };
  return source;
}

function theirs(path: string): Result<DataKey> {
  const loaded = load(path);
  if (!loaded.ok) return loaded;
  return loaded.value ? ok(loaded.value) : unavailable(`The key file ${path} went away.`, "Try again.");
}

function load(path: string): Result<DataKey | undefined> {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    return fileErrorCode(error) === "ENOENT" ? ok(undefined) : unreadable(path, error, "read");
  }
  try {
    const refused = refusalOf(path, fstatSync(file));
    return refused ?? parse(path, readFileSync(file, "latin1"));
  } catch (error) {
    return unreadable(path, error, "read");
  } finally {
    closeSync(file);
  }
}

/** Windows has neither of the two; there the folder of the user's profile protects the file. */
function refusalOf(path: string, { mode, uid }: { mode: number; uid: number }): Result<never> | undefined {
  if (process.platform === "win32") return undefined;
  if (uid !== process.getuid?.()) {
    return unavailable(`The key file ${path} belongs to another user.`, `Make it your own: chown "$USER" '${path}'`);
  }
  if ((mode & 0o077) !== 0) {
    return unavailable(`Others on this machine can read the key file ${path}.`, `Take that away: chmod 600 '${path}'`);
  }
  return undefined;
}

function parse(path: string, text: string): Result<DataKey> {
  const { id, bytes } = format.exec(text)?.groups ?? {};
  if (id === undefined || bytes === undefined) {
    return unavailable(`${path} holds no key of mlstack.`, "Put back the key file that was there.");
  }
  return ok({ id, bytes: Buffer.from(bytes, "base64") });
}

function unreadable(path: string, error: unknown, done: string): Result<never> {
  const code = fileErrorCode(error);
  if (code === undefined) throw error;
  return unavailable(
    `The key file ${path} cannot be ${done} (${code}).`,
    "Check the permissions of the file and its folder.",
  );
}

function unavailable(message: string, hint: string): Result<never> {
  return err(failure("key-unavailable", message, { hint }));
}
