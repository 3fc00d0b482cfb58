import { capital } from "../../core/capital.ts";
import { type CustomFlavor, theFlavor } from "../../core/customFlavor.ts";
import type { Failure } from "../../core/failure.ts";
import type { Finding } from "../../core/finding.ts";
import { ok, type Result } from "../../core/result.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import type { FlavorName } from "./find.ts";
import { notTakenOver, refreshFlavor } from "./refresh.ts";
import { shownPath } from "./source.ts";
import { type FlavorState, stateOf, unreadableWhy } from "./state.ts";
import { isTrusted } from "./trust.ts";

/**
 * Looks at the files of flavors that are about to be used, those of the person's own: what has changed in a trusted folder is taken over at once,
 * all else is said. Errors: those of the database.
 */
export async function noticeFlavors(env: Env, names: readonly FlavorName[]): Promise<Result<readonly Finding[]>> {
  const own = names.filter(({ type, name }) => env.catalogue.find(type, name)?.origin.kind === "custom");
  if (own.length === 0) return ok([]);
  const flavors = read(env, (view) => {
    const found = own.map(({ type, name }) => view.flavors.byName(type, name)).filter((each) => each !== undefined);
    return ok(found.map((flavor) => ({ flavor, trusted: isTrusted(view, flavor.file) })));
  });
  if (!flavors.ok) return flavors;
  const findings: Finding[] = [];
  for (const { flavor, trusted } of flavors.value) findings.push(...(await noticeFlavor(env, flavor, trusted)));
  return ok(findings);
}

async function noticeFlavor(env: Env, flavor: CustomFlavor, trusted: boolean): Promise<readonly Finding[]> {
  const file = shownPath(flavor.file);
  const state = await stateOf(env, flavor);
  switch (state) {
    case "ok":
      return [];
    case "changed":
      return trusted ? takenOver(env, flavor, file) : [notTakenOver(flavor, file)];
    default:
      return lostFile(flavor, state);
  }
}

async function takenOver(env: Env, flavor: CustomFlavor, file: string): Promise<readonly Finding[]> {
  const refreshed = await refreshFlavor(env, flavor);
  if (!refreshed.ok) {
    const { message, at = {}, hint } = refreshed.error;
    return [{ rule: "flavor-not-taken-over", severity: "warning", message, at, ...(hint !== undefined && { hint }) }];
  }
  const message = `${capital(theFlavor(flavor))} is as ${file} says now, which lies in a folder that you trust.`;
  return [
    { rule: "flavor-taken-over", severity: "info", message, at: { type: flavor.type } },
    ...refreshed.value.findings,
  ];
}

/** That a flavor's file is gone or why it is not read, and that what was registered counts; nothing, where it is there. */
export async function lostFile(flavor: CustomFlavor, state: FlavorState): Promise<readonly Finding[]> {
  const file = shownPath(flavor.file);
  if (state === "missing") return [missing(flavor, file)];
  return state === "unreadable" ? [unreadable(flavor, file, await unreadableWhy(flavor))] : [];
}

function missing(flavor: CustomFlavor, file: string): Finding {
  const message = `${file} of ${theFlavor(flavor)} is gone; what was registered still counts.`;
  return warningOf(flavor, "flavor-file-missing", message);
}

function unreadable(flavor: CustomFlavor, file: string, why: Failure | undefined): Finding {
  const reason = why?.message.replace(/\.$/, "") ?? `${file} cannot be read`;
  const message = `${reason}; what was registered of ${theFlavor(flavor)} still counts.`;
  return {
    ...warningOf(flavor, "flavor-file-unreadable", message),
    ...(why?.hint !== undefined && { hint: why.hint }),
  };
}

function warningOf({ type, name }: CustomFlavor, rule: string, message: string): Finding {
  return {
    rule,
    severity: "warning",
    message,
    at: { type },
    hint: `See: mlstack flavor check, mlstack flavor refresh ${type}/${name}`,
  };
}
