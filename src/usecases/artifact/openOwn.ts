import { type OpenStore, openStarted, runsInZenml, type StartedParts } from "../../artifacts/openStore.ts";
import type { CustomFlavor } from "../../core/customFlavor.ts";
import { failure } from "../../core/failure.ts";
import type { Finding } from "../../core/finding.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { noticeFlavors } from "../flavor/notice.ts";
import { shownPath } from "../flavor/source.ts";
import { stateOf } from "../flavor/state.ts";
import type { UsedConfiguration } from "./open.ts";

const type = "artifact_store";

/** A component with a flavor that is not built in, as it is used. */
export interface OwnStore extends UsedConfiguration, Omit<StartedParts, "start"> {}

/**
 * Opens a store whose code is the person's own: in a child that runs what was registered. A file that has changed meanwhile is taken over where its
 * folder is trusted; else nothing runs. Errors: unknown-flavor, not-trusted, not-implemented, not-found (its copy), bad-data, invalid-config.
 */
export async function openOwnStore(env: Env, store: OwnStore): Promise<Result<OpenStore>> {
  const { name, flavor } = store;
  const noticed = await noticeFlavors(env, [{ type, name: flavor }]);
  if (!noticed.ok) return noticed;
  const found = read(env, (view) => ok(view.flavors.byName(type, flavor)));
  if (!found.ok) return found;
  const own = found.value;
  if (own === undefined) return err(unknownFlavor(name, flavor));
  const { file, exportName, hash, spec } = own;
  if (exportName === null || spec.implemented !== true) return err(runsInZenml(name, flavor, spec.title));
  if (!own.agreed) return err(notAgreed(name, own));
  if ((await stateOf(env, own)) === "changed") return err(changed(own, noticed.value));
  const { startStore } = await import("../../host/store/startStore.ts");
  const runs = { name: flavor, path: file, exportName, hash, flavorsFolder: env.flavorsFolder, shown: shownPath };
  const opened = await openStarted({ ...store, start: () => startStore(runs, store, { redact: env.redact }) });
  if (!opened.ok) return opened;
  return ok({ ...opened.value, warnings: [...noticed.value.map(sentence), ...opened.value.warnings] });
}

function sentence({ message, hint }: Finding): string {
  return hint === undefined ? message : `${message} ${hint}`;
}

function unknownFlavor(name: string, flavor: string) {
  return failure("unknown-flavor", `The artifact store ${name} has the flavor ${flavor}, which is not known here.`, {
    at: { type, component: name },
    hint: "Register it from its file: mlstack artifact-store flavor register",
  });
}

function notAgreed(name: string, { name: flavor, file }: CustomFlavor) {
  return failure("not-trusted", `The code of the flavor ${flavor} was registered without running it.`, {
    at: { type, component: name },
    hint: `Look at ${shownPath(file)} and agree to run it: mlstack flavor refresh ${type}/${flavor}`,
  });
}

/** Why its change was not taken over, where that was tried. */
function changed({ name, file }: CustomFlavor, [why]: readonly Finding[]) {
  const tried = why?.rule === "flavor-not-taken-over" ? `: ${why.message}` : ".";
  return failure("not-trusted", `${shownPath(file)} of the flavor ${name} has changed and was not run${tried}`, {
    at: { type, file: shownPath(file) },
    hint: `Look at it and agree to run it: mlstack flavor refresh ${type}/${name}. In a folder of your own, mlstack trust . does so for all changes.`,
  });
}
