import { checkConfiguration } from "../../core/configuration/check.ts";
import type { CustomFlavor } from "../../core/customFlavor.ts";
import { type Failure, failure } from "../../core/failure.ts";
import type { Finding } from "../../core/finding.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Configuration } from "../../core/value/value.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { shownPath } from "./source.ts";

/**
 * Asks the code of a flavor of the person's own about a configuration that its schema finds right, since refinements are in no schema. Gives a
 * warning where its file is gone. Errors: invalid-config, bad-data (the code did not come to an end).
 */
export async function ownCheck(
  env: Env,
  flavor: LoadedFlavor,
  component: string,
  input: Configuration,
): Promise<Result<readonly Finding[]>> {
  const { type, name, origin } = flavor.spec;
  if (origin.kind !== "custom") return ok([]);
  const own = read(env, (view) => ok(view.flavors.byName(type, name)));
  if (!own.ok) return own;
  if (own.value === undefined || !own.value.agreed || own.value.exportName === null) return ok([]);
  const { configuration, problems } = checkConfiguration(flavor, input, { resolve: () => hidden, stored: input });
  if (problems.length > 0) return ok([]);
  const { checkWithFlavor } = await import("../../host/checkWithFlavor.ts");
  const { file, hash, exportName } = own.value;
  const { flavorsFolder } = env;
  const asked = await checkWithFlavor({ path: file, hash, exportName, flavorsFolder, shown: shownPath, configuration });
  if (!asked.ok) return asked;
  const [first, ...more] = asked.value ?? [];
  if (first !== undefined) return err(refused([first, ...more], { type, component }));
  return ok(asked.value === undefined ? [notAsked(own.value)] : []);
}

/** Stands for secret values: rules mostly ask whether a field is set. */
const hidden = "secret";

function refused(failures: readonly [Failure, ...Failure[]], at: NonNullable<Failure["at"]>): Failure {
  const [first, ...more] = failures.map((each) => ({ ...each, at: { ...at, ...each.at } }));
  if (first !== undefined && more.length === 0) return first;
  const message = `${failures.length} things are wrong with the configuration of ${at.component}.`;
  return failure("invalid-config", message, { at, causes: [...(first === undefined ? [] : [first]), ...more] });
}

function notAsked({ type, name, file }: CustomFlavor): Finding {
  return {
    rule: "flavor-not-asked",
    severity: "warning",
    message: `The values were checked with the stored schema of the flavor ${name}: ${shownPath(file)} is gone.`,
    at: { type },
    hint: "Bring it back, so that what only its code can tell is checked too.",
  };
}
