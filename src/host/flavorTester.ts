import { isDeepStrictEqual } from "node:util";
import type { ComponentInit, ConfigSchema, StackComponent } from "../authoring/component.ts";
import type { Flavor } from "../authoring/flavor.ts";
import type { CheckedValues, FlavorTester } from "../authoring/testing.ts";
import { checkConfiguration } from "../core/configuration/check.ts";
import { pathText } from "../core/failure.ts";
import type { LoadedFlavor } from "../core/loadedFlavor.ts";
import { objectOf, plainOf, valueOfPlain } from "../core/value/value.ts";

type Plain = Readonly<Record<string, unknown>>;

/** What the tests of a flavor work with: the flavor itself, and the same as it was read. */
export function flavorTester(flavor: Flavor, loaded: LoadedFlavor): FlavorTester {
  return {
    check: async (configuration) => checked(loaded, configuration),
    component: async <T extends StackComponent>(configuration: Plain) =>
      (await componentOf(flavor, checked(loaded, configuration))) as T,
    equal: (actual, expected) => {
      if (!isDeepStrictEqual(actual, expected)) throw new Error(`${shown(actual)} is not ${shown(expected)}`);
    },
    rejects: async (attempt, words) => {
      const message = await attempt.then(
        () => undefined,
        (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)),
      );
      if (message === undefined) throw new Error("it was not rejected");
      if (!message.includes(words)) throw new Error(`it was rejected with ${shown(message)}, without ${shown(words)}`);
    },
  };
}

function checked(loaded: LoadedFlavor, configuration: Plain): CheckedValues {
  const given = Object.entries(configuration).filter(([, value]) => value !== undefined);
  const input = objectOf(given.map(([name, value]) => [name, valueOfPlain(value)] as const));
  const result = checkConfiguration(loaded, input, { resolve: () => undefined });
  return {
    configuration: plainOf(result.configuration) as Plain,
    problems: result.problems.map(({ message, at }) => ({
      field: at?.field === undefined ? undefined : pathText(at.field),
      message,
    })),
  };
}

async function componentOf(flavor: Flavor, { configuration, problems }: CheckedValues): Promise<StackComponent> {
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join(" "));
  const Implementation = await flavor.implementation?.();
  if (Implementation === undefined) throw new Error(`the flavor ${flavor.name} has no implementation`);
  const init: ComponentInit<ConfigSchema> = {
    id: crypto.randomUUID(),
    name: "test",
    config: flavor.configSchema.parse(configuration),
  };
  return new Implementation(init);
}

function shown(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? `${each}n` : each)) ?? String(value);
}
