import { resolve, sep } from "node:path";
import { type Finding, findingOf } from "../../core/finding.ts";
import { ok, type Result } from "../../core/result.ts";
import { realPath } from "../../platform/files.ts";
import { workingFolder } from "../../platform/workspace.ts";
import type { Env } from "../env.ts";
import { userPath } from "../text/userPath.ts";
import { isData } from "./readSource.ts";
import { type RegisteredFlavor, registerSource } from "./register.ts";
import { type FlavorSource, shownPath } from "./source.ts";
import { isTrusted, isTrustedWhole, listTrusted } from "./trust.ts";

/** A pack that was looked at; nothing of it has run. */
export interface OpenedPack {
  /** Its folder, which counts as the workspace of its flavors. */
  readonly root: string;
  readonly sources: readonly FlavorSource[];
  /** As it was typed, where it is an archive. */
  readonly archive?: string;
  /** It lies in a trusted folder, or holds data alone: nobody has to be asked. */
  readonly mayRun: boolean;
}

/** Opens a folder of flavors, or a .tar.gz of one. Errors: not-found, bad-data, not-trusted (others can write it), cannot-write. */
export async function openFlavorPack(env: Env, words: string): Promise<Result<OpenedPack>> {
  const { openPack } = await import("../../host/pack.ts");
  const path = resolve(workingFolder(), userPath(words));
  const pack = openPack(path, words, env.packsFolder);
  if (!pack.ok) return pack;
  const { root, flavors } = pack.value;
  const isArchive = root !== path;
  const sources = flavors.map(({ path: file, exportName }): FlavorSource => {
    const named = isArchive ? path : shownPath(file);
    const words = exportName === undefined ? named : `${named}#${exportName}`;
    return { words, path: file, ...(exportName !== undefined && { exportName }) };
  });
  const trustedNow = listTrusted(env);
  if (!trustedNow.ok) return trustedNow;
  // What is in an archive counts as what lies beside it.
  const folders = isArchive && isTrusted(trustedNow.value, path) ? [realPath(root)] : trustedNow.value;
  const code = sources.filter((source) => !isData(source));
  const trusted = await Promise.all(code.map(({ path: file }) => isTrustedWhole(folders, file)));
  return ok({ root, sources, ...(isArchive && { archive: words }), mayRun: trusted.every(Boolean) });
}

/** One flavor of a pack, registered or not. */
export interface AddedFlavor {
  readonly source: string;
  /** Absent: it could not be registered, and the findings say why. */
  readonly registered?: Omit<RegisteredFlavor, "workspace">;
  readonly findings: readonly Finding[];
}

/** Registers the flavors of a pack, each on its own: one that is malformed keeps no other out. Whoever calls it has asked, where that is needed. */
export async function addFlavorPack(env: Env, { root, sources, archive }: OpenedPack): Promise<readonly AddedFlavor[]> {
  const added: AddedFlavor[] = [];
  for (const source of sources) {
    const registered = await registerSource(env, { source, workspace: root });
    if (registered.ok) {
      added.push({ source: source.words, registered: registered.value, findings: registered.value.findings });
      continue;
    }
    const { causes = [registered.error] } = registered.error;
    added.push({ source: source.words, findings: causes.map((each) => inArchive(findingOf(each), root, archive)) });
  }
  return added;
}

/** Nobody knows the folder that an archive was unpacked into: places in it are told as those of the archive. */
function inArchive(finding: Finding, root: string, archive: string | undefined): Finding {
  if (archive === undefined) return finding;
  const told = (text: string) => text.replaceAll(`${root}${sep}`, `${archive}/`);
  const { file } = finding.at;
  const at = file === undefined ? finding.at : { ...finding.at, file: told(file) };
  return { ...finding, message: told(finding.message), at };
}
