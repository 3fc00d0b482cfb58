import { isDeepStrictEqual } from "node:util";
import type { ConfigSchema, FlavorTester, StackComponent } from "../../authoring/index.ts";
import { checkConfiguration } from "../../core/configuration/check.ts";
import { withYamlTexts } from "../../core/configuration/yamlTexts.ts";
import { pathText } from "../../core/failure.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import type { FlavorDefinition } from "../../core/schema/flavorDefinition.ts";
import { isObject, plainOf, valueOfPlain } from "../../core/value/value.ts";
import { shownValue } from "./shownValue.ts";

type Plain = Readonly<Record<string, unknown>>;

/** What the tests of a flavor work with. */
export function testerOf(flavor: LoadedFlavor, definition: FlavorDefinition): FlavorTester {
  const check: FlavorTester["check"] = async (given) => {
    const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const value = valueOfPlain(said);
    const input = await withYamlTexts(flavor.spec, isObject(value) ? value : {});
    const { configuration, problems } = checkConfiguration(flavor, input, { resolve: () => undefined });
    return {
      configuration: plainOf(configuration) as Plain,
      problems: problems.map(({ message, at }) => ({
        field: at?.field === undefined ? undefined : pathText(at.field),
        message,
      })),
    };
  };
  return {
    check,
    component: async <T extends StackComponent>(given: Plain) => (await made(definition, await check(given))) as T,
    equal: (actual, expected) => {
      if (!isDeepStrictEqual(actual, expected))
        throw new Error(`expected ${shown(expected)}, but it was ${shown(actual)}`);
    },
    rejects: async (attempt, words) => {
      const outcome = await attempt.then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      if (outcome === undefined) throw new Error(`expected a rejection with "${words}", but nothing was rejected`);
      if (!outcome.includes(words)) throw new Error(`expected a rejection with "${words}", but it was "${outcome}"`);
    },
  };
}

async function made(
  definition: FlavorDefinition,
  { configuration, problems }: Awaited<ReturnType<FlavorTester["check"]>>,
): Promise<StackComponent> {
  const { configSchema, name } = definition;
  const [problem] = problems;
  if (problem !== undefined) throw new Error(`the configuration is refused: ${problem.message}`);
  if (definition.implementation === undefined) throw new Error(`the flavor ${name} has no implementation`);
  const Component = (await definition.implementation()) as new (init: object) => StackComponent<ConfigSchema>;
  return new Component({ id: crypto.randomUUID(), name: "test", config: configSchema.parse(configuration) });
}

/** So much of a value is told. */
const mostShown = 300;

function shown(value: unknown): string {
  return shownValue(value, mostShown);
}
