import { type ComponentTypeId, componentType, componentTypeIds } from "../../../src/core/componentType.ts";
import type { LoadedFlavor } from "../../../src/core/loadedFlavor.ts";
import { fieldsIn } from "../../../src/core/rule/words.ts";
import { isSecretReference } from "../../../src/core/secretReference.ts";
import { leavesOf } from "../../../src/core/stackRule/stackRule.ts";
import { type Configuration, objectOf, type Value } from "../../../src/core/value/value.ts";
import type { Random } from "../../fuzz/random.ts";
import { breaking, companions, localRegistry, localStore, sound } from "../../stackRules/breaking.ts";
import type { Made, MadeStack } from "../../stackRules/made.ts";
import type { ComponentCase, StackCase } from "../../stackRules/zenmlVerdict.ts";
import { goodValue } from "../cases/values.ts";
import { verdictOf } from "../verdict.ts";

/** Secrets that exist in every stack; `lost` is the name of one that does not. */
const secrets: Configuration = { vault: { value: "https://vault.example.com" } };

/** Values that make a difference to some rule of stacks. */
const telling: readonly Value[] = [
  ...[null, "", true, false, "localhost:5000", "localhost:500", "127.0.0.1:5000", "localhost", "kind-dev", "prod"],
  ...["https://m.example.com", "file:", "file:/srv", "databricks", "sqlite:///a.db", "./mlruns", "gs://ml", "/tmp"],
  ...["{{vault.value}}", "{{lost.value}}"],
];

/**
 * Random stacks that together hold every flavor several times. For each flavor with rules there is a stack that keeps them
 * all, and for each rule the same with what breaks it. All others hold a flavor at random beside others, half of them made of what only other machines have, so that valid ones come up too.
 */
export async function randomStacks(
  flavors: readonly LoadedFlavor[],
  count: number,
  random: Random,
): Promise<readonly StackCase[]> {
  const withRules = flavors.filter(({ spec }) => spec.stackRules.length > 0);
  const drawn: Drawn[] = withRules.flatMap((flavor) => [
    { about: "all is well", stack: { ...companions(flavor), [flavor.spec.type]: [sound(flavor)] } },
    ...flavor.spec.stackRules.map(({ id }) => aimedStack(flavor, id)),
  ]);
  while (drawn.length < count) {
    const flavor = flavors[drawn.length % flavors.length];
    if (flavor !== undefined) drawn.push(await anyStack(flavor, flavors, random));
  }
  return Promise.all(drawn.map((each, n) => asCase(`stack ${n}`, each, flavors)));
}

/** A stack to be, and what is known around it. */
interface Drawn {
  readonly about: string;
  readonly stack: MadeStack;
  readonly contexts?: readonly string[];
  readonly skipsImageBuilder?: boolean;
}

function aimedStack(flavor: LoadedFlavor, id: string): Drawn {
  const { type, name } = flavor.spec;
  const { beside = {}, own = {}, around = {} } = breaking[id] ?? {};
  const base = sound(flavor);
  const configuration = { ...base.configuration, ...knownTo(flavor, own) };
  return {
    about: `${type}/${name}/${id}`,
    stack: { ...companions(flavor), ...beside, [type]: [{ ...base, configuration }] },
    ...(around.knowsContext && { contexts: ["dev"] }),
    ...(around.addsImageBuilder === false && { skipsImageBuilder: true }),
  };
}

async function anyStack(flavor: LoadedFlavor, flavors: readonly LoadedFlavor[], random: Random): Promise<Drawn> {
  const others = Array.from({ length: random.below(5) }, () => random.one(flavors));
  const stack: Partial<Record<ComponentTypeId, readonly Made[]>> = { ...companions(flavor) };
  if (random.below(3) === 0) stack.artifact_store = [localStore];
  if (random.below(3) === 0) stack.container_registry = random.below(2) === 0 ? [] : [localRegistry];
  if (random.below(3) === 0)
    stack.orchestrator = [await anyComponent(random.one(ofType(flavors, "orchestrator")), random)];
  for (const each of [...others, flavor]) {
    const { type } = each.spec;
    const made = await anyComponent(each, random);
    // One in ten is one too many.
    const keeps = componentType(type).multiple || random.below(10) === 0;
    stack[type] = keeps ? [...(stack[type] ?? []), made] : [made];
  }
  const contexts = random.one([[], ["prod"], ["dev", "kind-dev"]]);
  return {
    about: `${flavor.spec.type}/${flavor.spec.name} at random`,
    stack,
    ...(contexts.length > 0 && { contexts }),
    skipsImageBuilder: random.below(6) === 0,
  };
}

function ofType(flavors: readonly LoadedFlavor[], type: ComponentTypeId): readonly LoadedFlavor[] {
  return flavors.filter(({ spec }) => spec.type === type);
}

/** A sound component, of which some of the fields that rules look at have other values; one in twenty of these is not looked at before. */
async function anyComponent(flavor: LoadedFlavor, random: Random): Promise<Made> {
  const base = sound(flavor);
  let configuration = base.configuration ?? {};
  for (const field of fieldsSeen(flavor)) {
    if (random.below(3) > 0) continue;
    const changed = objectOf([...Object.entries(configuration), [field, random.one(telling)]]);
    const tried = await acceptable(flavor, changed);
    if (random.below(20) === 0 || (await isAccepted(flavor, tried))) configuration = tried;
  }
  return { ...base, configuration, connected: flavor.spec.connector !== undefined && random.below(3) === 0 };
}

/** The fields that the flavor's rules and traits look at. */
function fieldsSeen({ spec }: LoadedFlavor): readonly string[] {
  const leaves = spec.stackRules.flatMap((rule) => [
    ...("refuseIf" in rule ? leavesOf(rule.refuseIf) : []),
    ...(rule.when ? leavesOf(rule.when) : []),
  ]);
  const ofRules = leaves.flatMap((each) =>
    each.is === "own" ? fieldsIn(each.condition) : "field" in each ? each.field : [],
  );
  const ofTraits = Object.values(spec.traits).flatMap((each) => (typeof each === "boolean" ? [] : fieldsIn(each)));
  return [...new Set([...ofRules, ...ofTraits])];
}

function knownTo({ fields }: LoadedFlavor, configuration: Configuration): Configuration {
  const names = new Set(fields.map(({ name }) => name));
  return objectOf(Object.entries(configuration).filter(([name]) => names.has(name)));
}

async function asCase(
  id: string,
  { about, stack, contexts, skipsImageBuilder }: Drawn,
  flavors: readonly LoadedFlavor[],
): Promise<StackCase> {
  const types = componentTypeIds.map(
    async (type) => [type, await componentsOf(type, stack[type] ?? [], flavors)] as const,
  );
  const components = (await Promise.all(types)).filter(([, several]) => several.length > 0);
  return {
    id,
    about,
    components: Object.fromEntries(components),
    secrets,
    ...(contexts && { kube_contexts: contexts }),
    ...(skipsImageBuilder && { env: { ZENML_SKIP_IMAGE_BUILDER_DEFAULT: "true" } }),
  };
}

async function componentsOf(
  type: ComponentTypeId,
  several: readonly Made[],
  flavors: readonly LoadedFlavor[],
): Promise<readonly ComponentCase[]> {
  const made = several.map(
    async ({ flavor: name, configuration = {}, connected = false }, place): Promise<ComponentCase> => {
      const flavor = flavors.find(({ spec }) => spec.type === type && spec.name === name);
      const accepted = flavor === undefined ? configuration : await acceptable(flavor, configuration);
      return { name: `${type}-${place}`, flavor: name, configuration: accepted, connector: connected };
    },
  );
  return Promise.all(made);
}

/** The configuration, with one more field if it is accepted only then, such as a login; as it is where nothing helps. */
async function acceptable(flavor: LoadedFlavor, configuration: Configuration): Promise<Configuration> {
  if (await isAccepted(flavor, configuration)) return configuration;
  for (const field of flavor.fields) {
    if (configuration[field.name] !== undefined) continue;
    const good = goodValue(field);
    const tried = objectOf([...Object.entries(configuration), [field.name, isSecretReference(good) ? "value" : good]]);
    if (await isAccepted(flavor, tried)) return tried;
  }
  return configuration;
}

async function isAccepted(flavor: LoadedFlavor, configuration: Configuration): Promise<boolean> {
  return "stored" in (await verdictOf(flavor, configuration, secrets));
}
