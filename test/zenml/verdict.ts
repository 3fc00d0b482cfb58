import { checkConfiguration } from "../../src/core/configuration/check.ts";
import { withYamlTexts } from "../../src/core/configuration/yamlTexts.ts";
import { pathText } from "../../src/core/failure.ts";
import type { LoadedFlavor } from "../../src/core/loadedFlavor.ts";
import { type Configuration, isObject } from "../../src/core/value/value.ts";
import type { Verdict } from "./askZenml.ts";

/** What mlstack makes of a configuration, asked as `ask.py` asks ZenML: the secret `known` has every key, whose value is the key itself. */
export async function verdictOf(
  flavor: LoadedFlavor,
  configuration: Configuration,
  secrets: Configuration = {},
): Promise<Verdict> {
  const checked = checkConfiguration(flavor, await withYamlTexts(flavor.spec, configuration), {
    resolve: ({ secret, key }) => (secret === "known" ? key : valueIn(secrets, secret, key)),
  });
  if (checked.problems.length === 0) return { stored: checked.configuration };
  return {
    refused: checked.problems.map(({ message }) => message).join(" "),
    fields: checked.problems.flatMap(({ at }) => (at?.field === undefined ? [] : [pathText(at.field)])),
  };
}

function valueIn(secrets: Configuration, secret: string, key: string): string | undefined {
  const values = secrets[secret];
  const value = isObject(values) ? values[key] : undefined;
  return typeof value === "string" ? value : undefined;
}
