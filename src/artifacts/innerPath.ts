import { childPath } from "../authoring/types/artifactListing.ts";
import { type Failure, failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";

const scheme = /^[a-z][a-z0-9+.-]*:\/\//i;

/** The scheme of an address, such as `s3://`; undefined for a path of this machine. */
export function schemeOf(address: string): string | undefined {
  return scheme.exec(address)?.[0].toLowerCase();
}

/**
 * The guard of every store: what a person typed as a path relative to the store's root, `""` for the root itself. Typed may be a path
 * relative to the root or a whole address within it. In a bucket a path that ends in a slash is a folder, also beside a file of the same name, and
 * parts may be empty. Errors: usage, when it leads out of the store or names another service.
 * ZenML 0.98: artifact_stores/base_artifact_store.py, `_sanitize_potential_path`.
 */
export function innerPath(root: string, typed: string): Result<string> {
  const own = schemeOf(root);
  if (typed.includes("\0")) return err(refused(typed, "A path cannot hold the character NUL."));
  const relative = own === undefined ? relativeToFolder(root, typed) : relativeToAddress(root, own, typed);
  if (!relative.ok) return relative;
  const parts = relative.value.split("/");
  if (parts.includes("..")) {
    return err(
      refused(
        typed,
        `The path ${typed} leads upwards with .., and may not leave ${root}.`,
        "Write it without .. parts.",
      ),
    );
  }
  if (own !== undefined) return ok(relative.value);
  return ok(parts.filter((part) => part !== "" && part !== ".").join("/"));
}

/** The whole path of what lies within a store. */
export function wholePath(root: string, inner: string): string {
  return inner === "" ? root : childPath(root, inner);
}

/** The last part of a path, by which people call the file or folder; `""` for the root. */
export function lastName(inner: string): string {
  return inner.replace(/\/+$/, "").split("/").at(-1) ?? "";
}

/** Why a store's root can hold nothing: an address without a bucket. */
export function rootProblem(root: string): string | undefined {
  const own = schemeOf(root);
  if (own === undefined) return root === "" ? "its path is empty" : undefined;
  return /^\/*$/.test(root.slice(own.length).split("/")[0] ?? "") ? `its path ${root} names no bucket` : undefined;
}

function relativeToAddress(root: string, own: string, typed: string): Result<string> {
  const other = schemeOf(typed);
  if (other === undefined) return ok(typed.replace(/^\/+/, ""));
  if (other === own) return within(root, typed);
  return err(refused(typed, `${typed} begins with ${other}, and this store keeps its files at ${root}.`));
}

function relativeToFolder(root: string, typed: string): Result<string> {
  const other = schemeOf(typed);
  if (other !== undefined) {
    return err(refused(typed, `${typed} is an address, and this store keeps its files in the folder ${root}.`));
  }
  const plain = withSlashes(typed);
  return /^(\/|[a-z]:\/)/i.test(plain) ? within(withSlashes(root), plain) : ok(plain);
}

function within(root: string, typed: string): Result<string> {
  const top = root.replace(/\/+$/, "");
  if (typed === top || typed === `${top}/`) return ok("");
  if (typed.startsWith(`${top}/`)) return ok(typed.slice(top.length + 1));
  return err(refused(typed, `${typed} lies outside of the store, which keeps its files at ${top || "/"}.`));
}

/** Windows has backslashes between the parts of a path; elsewhere they belong to names. */
function withSlashes(path: string): string {
  return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}

function refused(
  typed: string,
  message: string,
  hint = "Paths begin at the root of the store: STORE:models/model.pkl.",
): Failure {
  return failure("usage", message, { at: { file: typed }, hint });
}
