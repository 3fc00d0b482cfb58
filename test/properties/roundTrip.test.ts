import { expect, test } from "bun:test";
import fc from "fast-check";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";
import { freeValues } from "../../src/cli/arguments/freeValues.ts";
import { checkConfiguration } from "../../src/core/configuration/check.ts";
import { flagText } from "../../src/core/configuration/flags.ts";
import type { LoadedFlavor } from "../../src/core/loadedFlavor.ts";
import { type Configuration, objectOf, sameValue } from "../../src/core/value/value.ts";
import { createForm } from "../../src/tui/forms/formState.ts";
import { formReducer } from "../../src/tui/forms/reducer.ts";
import { getComponent } from "../../src/usecases/component/get.ts";
import { registerComponent } from "../../src/usecases/component/register.ts";
import { createSecret } from "../../src/usecases/secret/create.ts";
import { emptyHome, value } from "../usecases/home.ts";
import { referredSecrets, someOf } from "./configurations.ts";

const runsPerFlavor = 50;
const options = { resolve: () => "value" };
const catalogue = createCatalogue();

function throughForm({ fields }: LoadedFlavor, configuration: Configuration): Configuration {
  const empty = createForm({ fields, configuration: objectOf([]), sealed: [], check: () => [] });
  const filled = Object.entries(configuration).reduce(
    (form, [name, each]) => formReducer(form, { type: "set", path: [name], value: each }),
    empty,
  );
  return filled.values;
}

/** The words of a command line, read as the commands read them. Values that it has no way to say are left out on both sides. */
function throughFlags(
  { fields }: LoadedFlavor,
  configuration: Configuration,
): { read: Configuration; said: Configuration } {
  const words = fields.flatMap((field): [string, string][] => {
    const each = configuration[field.name];
    const text = each === undefined ? undefined : flagText(field, each);
    return text === undefined ? [] : [[field.name, text]];
  });
  const texts = value(freeValues({ arguments: [], options: new Map(), free: words }));
  const said = Object.entries(configuration).filter(([name]) => words.some(([word]) => word === name));
  return { read: objectOf([...texts]), said: objectOf(said) };
}

function expectSame(got: Configuration, wanted: Configuration): void {
  if (!sameValue(got, wanted)) expect(got).toEqual(wanted);
}

for (const { type, name } of catalogue.entries()) {
  test(`any valid configuration of ${type} ${name} survives form, database, describe and flags`, async () => {
    const flavor = await catalogue.load(type, name);
    if (flavor === undefined) throw new Error("not in the catalogue");
    const env = emptyHome();
    for (const [secret, values] of referredSecrets(flavor)) value(await createSecret(env, { name: secret, values }));
    const isValid = (configuration: Configuration) =>
      checkConfiguration(flavor, configuration, options).problems.length === 0;
    let count = 0;
    await fc.assert(
      fc.asyncProperty(someOf(flavor.fields).filter(isValid), async (configuration) => {
        const checked = checkConfiguration(flavor, configuration, options);
        expectSame(throughForm(flavor, configuration), configuration);
        const named = `c${count++}`;
        const registered = await registerComponent(env, { type, name: named, flavor: name, configuration });
        value(registered);
        const { shown } = value(await getComponent(env, { type, ref: named, reveal: true }));
        expectSame(shown, checked.configuration);
        const { read, said } = throughFlags(flavor, shown);
        // Rules may tell what is not set from null, which no flag can say.
        if (Object.keys(said).length < Object.keys(shown).length) return;
        const again = checkConfiguration(flavor, read, options);
        expectSame(again.configuration, said);
      }),
      { numRuns: runsPerFlavor },
    );
  });
}
