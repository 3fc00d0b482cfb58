import { checkConfiguration } from "../../core/configuration/check.ts";
import type { DescribedFlavor } from "../../core/loadedFlavor.ts";
import { type Configuration, objectOf } from "../../core/value/value.ts";
import type { ComponentFacts } from "../../interop/commands/facts.ts";

type Values = Pick<ComponentFacts, "configuration" | "sealed">;

/** Tells whether fields have to be unset before others are set: that takes two commands, and the flavor's rules have to allow the state between them, too. */
export function isRemovedFirst(before: Values, after: Values, flavor: DescribedFlavor): boolean {
  const [old, now] = [opened(before), opened(after)];
  const kept = Object.entries(old).filter(([name]) => Object.hasOwn(now, name));
  const all = [...Object.entries(old), ...Object.entries(now)];
  return problemsOf(objectOf(all), flavor) > problemsOf(objectOf(kept), flavor);
}

function problemsOf(configuration: Configuration, flavor: DescribedFlavor): number {
  const options = { resolve: () => hidden, stored: configuration };
  return checkConfiguration({ ...flavor, validate: () => [] }, configuration, options).problems.length;
}

/** Stands for secret values: rules mostly ask whether a field is set. */
const hidden = "secret";

function opened({ configuration, sealed }: Values): Configuration {
  return objectOf([...Object.entries(configuration), ...Object.keys(sealed).map((name) => [name, hidden] as const)]);
}
