import { readFile } from "node:fs/promises";
import { type CatalogueContent, compareCatalogues } from "../../core/catalogueContent.ts";
import type { DiffRow } from "../../core/diff/row.ts";
import { failure } from "../../core/failure.ts";
import { fieldsOf } from "../../core/field/fieldsOf.ts";
import { settingsOnlyFields } from "../../core/field/fieldsOfFlavor.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { readCatalogueFile } from "../../interop/catalogueFile/read.ts";
import { fileErrorCode } from "../../platform/files.ts";
import type { Env } from "../env.ts";
import { allFlavors } from "../flavor/all.ts";

/** What stands for the flavors of this program. */
export const builtIn = "built-in";

/** Two catalogues: `built-in`, or the path of a catalogue file. */
export interface DiffCatalogues {
  readonly before: string;
  readonly after: string;
}

/** The versions of both catalogues, and what differs. */
export interface CatalogueDiff {
  readonly before: string;
  readonly after: string;
  readonly rows: readonly DiffRow[];
}

/** Compares two catalogues. Errors: not-found (no such file), bad-data (no catalogue). */
export async function diffCatalogues(env: Env, input: DiffCatalogues): Promise<Result<CatalogueDiff>> {
  const before = await contentOf(env, input.before);
  if (!before.ok) return before;
  const after = await contentOf(env, input.after);
  if (!after.ok) return after;
  return ok({
    before: before.value.zenmlVersion,
    after: after.value.zenmlVersion,
    rows: compareCatalogues(before.value, after.value),
  });
}

async function contentOf(env: Env, name: string): Promise<Result<CatalogueContent>> {
  if (name === builtIn) return ok(await builtInContent(env));
  try {
    return readCatalogueFile(await readFile(name, "utf8"), name);
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === undefined) throw error;
    const why = code === "ENOENT" || code === "ENOTDIR" ? "does not exist" : `cannot be read (${code})`;
    const hint = `Name a catalogue file, or ${builtIn} for the flavors of this program.`;
    return err(failure("not-found", `The file ${name} ${why}.`, { hint }));
  }
}

/** The flavors of this program as they are compared. */
export async function builtInContent({ catalogue }: Pick<Env, "catalogue">): Promise<CatalogueContent> {
  const flavors = (await allFlavors({ catalogue })).filter(({ spec }) => spec.origin.kind === "built-in");
  return {
    zenmlVersion: catalogue.zenmlVersion,
    flavors: flavors.map(({ spec }) => ({
      ...spec,
      fields: fieldsOf(spec.schema),
      settingsOnly: settingsOnlyFields(spec),
    })),
  };
}
