import type { Field } from "../../src/core/field/shape.ts";
import type { LoadedFlavor } from "../../src/core/loadedFlavor.ts";
import { type Configuration, isList, isObject, objectOf, sameValue, type Value } from "../../src/core/value/value.ts";
import type { Difference } from "./difference.ts";

/** Something that mlstack stores otherwise than ZenML on purpose. */
interface StoredOtherwise {
  readonly reason: string;
  /** What mlstack would store if it did as ZenML does in this. */
  readonly asZenml: (here: Configuration, asked: Asked) => Configuration;
}

/** What was asked of which flavor, and what ZenML stores. */
interface Asked {
  readonly flavor: LoadedFlavor;
  readonly typed: Configuration;
  readonly zenml: Configuration;
}

const storedOtherwise: readonly StoredOtherwise[] = [
  {
    reason: "infinity and not-a-number inside an object are kept, where ZenML makes them null",
    asZenml: (here, { zenml }) => mapped(here, (value, name) => withoutEndless(value, zenml[name])),
  },
  {
    reason:
      "what was typed is stored, where ZenML adds the defaults of every field of a nested model that is given as text",
    asZenml: (here, { flavor, typed }) =>
      mapped(here, (value, name) =>
        typeof typed[name] === "string" ? withDefaults(flavor.fields, name, value) : value,
      ),
  },
  {
    reason: "nothing is stored that nobody gave, where ZenML gives every kubeflow orchestrator empty pod settings",
    asZenml: (here, { flavor, zenml }) =>
      flavor.spec.name === "kubeflow" && zenml.pod_settings !== undefined
        ? objectOf([...Object.entries(here), ["pod_settings", zenml.pod_settings]])
        : here,
  },
];

/** A refusal of one side only, by its words. */
interface KnownRefusal {
  readonly reason: string;
  readonly refusal: RegExp;
  /** What else must hold of the configuration. */
  readonly typed?: (configuration: Configuration) => boolean;
}

/** What mlstack accepts although ZenML does not, on purpose. */
const acceptedHere: readonly KnownRefusal[] = [
  {
    reason:
      "what pod settings hold is not looked at, where ZenML asks the classes of the Kubernetes client if that is installed",
    refusal:
      /pod_settings\.\w+: Value error, Invalid value for `\w+`, must|^AttributeError: '\w+' object has no attribute 'items'$/,
  },
  {
    reason: "null is a value of every field that may be unset, also as the text of a nested model",
    refusal: /^Input should be a valid dictionary or instance of \w+$/,
    typed: (configuration) => Object.values(configuration).includes("null"),
  },
  {
    reason: "whether a folder exists is not looked at: it may be another machine that needs it",
    refusal: /^context_root_dir: Value error, .* to an existing data context path/,
  },
];

/** What mlstack refuses although ZenML accepts it, on purpose. */
const refusedHere: readonly KnownRefusal[] = [
  {
    reason: "an empty text or object is no list, where ZenML takes it for an empty one in pod settings",
    refusal: /^\w*pod_settings\.\w+ must be a list of objects, got (""|an object)\.$/,
  },
];

/** Why a difference is wanted, by one reason or several; undefined: it is not known. */
export function knownReasons(flavor: LoadedFlavor, difference: Difference): readonly string[] | undefined {
  const { what, here, zenml } = difference;
  const typed = difference.question.configuration;
  if (what === "accepted here, refused by ZenML" && "refused" in zenml)
    return reasonsIn(acceptedHere, zenml.refused, typed);
  if (what === "refused here, accepted by ZenML" && "refused" in here)
    return reasonsIn(refusedHere, here.refused, typed);
  return "stored" in here && "stored" in zenml
    ? reasonsOfStored(here.stored, { flavor, typed, zenml: zenml.stored })
    : undefined;
}

function reasonsIn(
  known: readonly KnownRefusal[],
  refused: string,
  configuration: Configuration,
): readonly string[] | undefined {
  const found = known.find(({ refusal, typed }) => refusal.test(refused) && (typed?.(configuration) ?? true));
  return found && [found.reason];
}

function reasonsOfStored(here: Configuration, asked: Asked): readonly string[] | undefined {
  const reasons: string[] = [];
  let stored = here;
  for (const { reason, asZenml } of storedOtherwise) {
    const changed = asZenml(stored, asked);
    if (!sameValue(changed, stored)) reasons.push(reason);
    stored = changed;
  }
  return sameValue(stored, asked.zenml) ? reasons : undefined;
}

function mapped(configuration: Configuration, change: (value: Value, name: string) => Value): Configuration {
  return objectOf(Object.entries(configuration).map(([name, value]) => [name, change(value, name)]));
}

function withoutEndless(here: Value, zenml: Value | undefined): Value {
  if (typeof here === "number" && !Number.isFinite(here)) return zenml === null ? null : here;
  if (isList(here)) return here.map((each, index) => withoutEndless(each, isList(zenml) ? zenml[index] : undefined));
  return isObject(here)
    ? mapped(here, (each, key) => withoutEndless(each, isObject(zenml) ? zenml[key] : undefined))
    : here;
}

/** The value of a field with the defaults of the nested model that it is. */
function withDefaults(fields: readonly Field[], name: string, value: Value): Value {
  const shape = fields.find((field) => field.name === name)?.shape;
  if (shape?.kind !== "model" || !isObject(value)) return value;
  const standard = shape.fields.flatMap((field) =>
    field.default === undefined ? [] : [[field.name, field.default] as const],
  );
  const whole = objectOf([...standard, ...Object.entries(value)]);
  return mapped(whole, (each, key) => withDefaults(shape.fields, key, each));
}
