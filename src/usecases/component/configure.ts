import { componentType } from "../../core/componentType.ts";
import { checkConfiguration } from "../../core/configuration/check.ts";
import { type Failure, failure } from "../../core/failure.ts";
import type { Finding } from "../../core/finding.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Configuration } from "../../core/value/value.ts";
import type { View } from "../../database/view.ts";
import type { Env } from "../env.ts";
import type { Named } from "../named.ts";
import { secretResolver, unresolvedReferences } from "../secret/resolve.ts";
import { type Before, type SealedConfiguration, sealConfiguration } from "./sealing.ts";

/** A configuration that was checked, as it will rest, and what is odd about it. */
export interface Configured extends SealedConfiguration {
  readonly warnings: readonly Finding[];
}

/** Checks a whole configuration and seals its secret values. Errors: invalid-config (one cause per problem), key-unavailable. */
export function configure(
  env: Env,
  view: View,
  flavor: LoadedFlavor,
  owner: Named,
  input: Configuration,
  before?: Before,
): Result<Configured> {
  const secrets = secretResolver(env, view);
  const checked = checkConfiguration(flavor, input, {
    resolve: secrets.resolve,
    ...(before === undefined ? {} : { stored: before.open }),
  });
  const unread = secrets.failure();
  if (unread !== undefined) return err(unread);
  const [first, ...more] = checked.problems;
  if (first !== undefined) return err(invalid(flavor, owner.name, [first, ...more]));
  const sealed = sealConfiguration(env, owner.id, flavor.fields, checked.configuration, before);
  if (!sealed.ok) return sealed;
  const lost = unresolvedReferences(checked.configuration, () => view.secrets.list());
  return ok({ ...sealed.value, warnings: [...checked.warnings, ...lost] });
}

function invalid({ spec }: LoadedFlavor, name: string, problems: readonly [Failure, ...Failure[]]): Failure {
  const outer = { type: spec.type, component: name };
  const [first, ...more] = problems.map((problem) => ({ ...problem, at: { ...outer, ...problem.at } }));
  if (first !== undefined && more.length === 0) return first;
  const message = `${problems.length} things are wrong with the configuration of the ${componentType(spec.type).title} ${name}.`;
  return failure("invalid-config", message, { at: outer, causes: [...(first === undefined ? [] : [first]), ...more] });
}
