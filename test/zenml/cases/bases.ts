import type { LoadedFlavor } from "../../../src/core/loadedFlavor.ts";
import { type Configuration, objectOf } from "../../../src/core/value/value.ts";
import type { Verdict } from "../askZenml.ts";
import { goodValue } from "./values.ts";

/** Tells what is made of a configuration. */
export type Verdicts = (configuration: Configuration) => Promise<Verdict>;

/** A small configuration that is accepted: the required fields, and others until it is. The required ones alone where nothing helps. */
export async function baseOf({ fields }: LoadedFlavor, verdicts: Verdicts): Promise<Configuration> {
  const required = objectOf(fields.filter((field) => field.required).map((field) => [field.name, goodValue(field)]));
  if (await isAccepted(required, verdicts)) return required;
  for (const [index, field] of fields.entries()) {
    const one = objectOf([...Object.entries(required), [field.name, goodValue(field)]]);
    if (await isAccepted(one, verdicts)) return one;
    for (const other of fields.slice(index + 1)) {
      const two = objectOf([...Object.entries(one), [other.name, goodValue(other)]]);
      if (await isAccepted(two, verdicts)) return two;
    }
  }
  return required;
}

/** As many fields of a configuration as are accepted together. */
export async function richBaseOf(
  { fields }: LoadedFlavor,
  base: Configuration,
  verdicts: Verdicts,
): Promise<Configuration> {
  let rich = base;
  for (const field of fields) {
    if (Object.hasOwn(rich, field.name)) continue;
    const more = objectOf([...Object.entries(rich), [field.name, goodValue(field)]]);
    if (await isAccepted(more, verdicts)) rich = more;
  }
  return rich;
}

async function isAccepted(configuration: Configuration, verdicts: Verdicts): Promise<boolean> {
  return "stored" in (await verdicts(configuration));
}
