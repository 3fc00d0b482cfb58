import { existsSync } from "node:fs";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";
import { type ComponentTypeId, componentTypeIds } from "../../src/core/componentType.ts";
import { checkConfiguration } from "../../src/core/configuration/check.ts";
import { checkName } from "../../src/core/name.ts";
import type { ResolveReference } from "../../src/core/rule/evaluate.ts";
import { parseSecretReference } from "../../src/core/secretReference.ts";
import { type BrokenRule, evaluateStack } from "../../src/core/stackRule/evaluateStack.ts";
import { membersOf, type StackMember } from "../../src/core/stackRule/member.ts";
import { type Configuration, isList, isObject } from "../../src/core/value/value.ts";

/** A stack as ZenML's validators are asked about it. */
export interface StackCase {
  readonly id: string;
  readonly about: string;
  readonly components: Readonly<Partial<Record<ComponentTypeId, readonly ComponentCase[]>>>;
  /** Keys, or values by key, of each secret that exists. */
  readonly secrets?: Configuration;
  /** Absent: the kubeconfig has every context. */
  readonly kube_contexts?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** References that lead nowhere count as errors, as when a pipeline is submitted. */
  readonly fail_if_secrets_missing?: boolean;
}

/** A component of such a stack. */
export interface ComponentCase {
  readonly name: string;
  readonly flavor: string;
  readonly configuration?: Configuration;
  readonly connector?: boolean;
}

/** What is said of a stack: the stage that it fails in, null for none, and which components fail there; `stack` is the stack itself. */
export interface StackVerdict {
  readonly stage: "config" | "stack" | null;
  readonly failing: readonly {
    readonly type: ComponentTypeId | "stack";
    readonly name: string | null;
    readonly fact: string;
  }[];
}

const catalogue = createCatalogue();

/** A component that passed, or the fact that stands against it. */
type Registered =
  | { readonly member: StackMember; readonly configuration: Configuration }
  | { readonly type: ComponentTypeId; readonly name: string; readonly fact: string };

/** What mlstack says of a stack, told as ZenML would tell it: in stages, and of each component only the first failure. */
export async function ourVerdict(stack: StackCase): Promise<StackVerdict> {
  const resolve = resolverOf(stack);
  const registered = await registeredIn(stack, resolve);
  const failing = registered.flatMap((each) => ("fact" in each ? [each] : []));
  if (failing.length > 0) return { stage: "config", failing };
  const accepted = registered.flatMap((each) => ("member" in each ? [each] : []));
  const members = accepted.map(({ member }) => member);
  const configurations = accepted.map(({ configuration }) => configuration);
  const broken = brokenIn(members, stack, resolve);
  const onRegister = firstOfEach(broken.filter(({ rule }) => rule?.stage === "register"));
  if (onRegister.length > 0) return { stage: "config", failing: onRegister };
  const onLoad = broken.filter(({ owner, rule }) => owner === undefined || rule?.stage === "load");
  const inStack = [
    ...firstOfEach(onLoad.length > 0 ? onLoad : broken),
    ...missingSecrets(stack, configurations, resolve),
  ];
  return { stage: inStack.length > 0 ? "stack" : null, failing: inStack };
}

function registeredIn(stack: StackCase, resolve: ResolveReference): Promise<readonly Registered[]> {
  const components = componentTypeIds.flatMap((type) =>
    (stack.components[type] ?? []).map((component) => register(type, component, resolve)),
  );
  return Promise.all(components);
}

/** The ids of the rules that a stack was asked for, and of those that it breaks; none of either when a component is refused by itself. */
export async function brokenRules(
  stack: StackCase,
): Promise<{ readonly checked: readonly string[]; readonly broken: readonly string[] }> {
  const resolve = resolverOf(stack);
  const registered = await registeredIn(stack, resolve);
  const members = registered.flatMap((each) => ("member" in each ? [each.member] : []));
  if (members.length < registered.length) return { checked: [], broken: [] };
  return {
    checked: members.flatMap(({ type, flavor, rules }) => rules.map(({ id }) => `${type}/${flavor}/${id}`)),
    broken: brokenIn(members, stack, resolve).map(({ finding }) => finding.rule),
  };
}

async function register(
  type: ComponentTypeId,
  component: ComponentCase,
  resolve: ResolveReference,
): Promise<Registered> {
  const flavor = await catalogue.load(type, component.flavor);
  const { name } = component;
  if (flavor === undefined) return { type, name, fact: "unknown_flavor" };
  const { configuration, problems } = checkConfiguration(flavor, component.configuration ?? {}, { resolve });
  const [problem] = problems;
  if (problem !== undefined) return { type, name, fact: String(problem.at?.field?.[0]) };
  if (!checkName(type, name).ok) return { type, name, fact: "name" };
  const member = membersOf(flavor)({
    name,
    value: (field) => configuration[field],
    connected: component.connector ?? false,
  });
  return { member, configuration };
}

function brokenIn(
  members: readonly StackMember[],
  { kube_contexts: contexts, env }: StackCase,
  resolve: ResolveReference,
): readonly BrokenRule[] {
  return evaluateStack(members, {
    resolve,
    knowsContext: (context) => contexts?.includes(context) ?? true,
    pathExists: existsSync,
    addsImageBuilder: env?.ZENML_SKIP_IMAGE_BUILDER_DEFAULT !== "true",
  }).filter(({ finding }) => finding.severity === "error");
}

function firstOfEach(broken: readonly BrokenRule[]): StackVerdict["failing"] {
  const firsts = new Map<StackMember | undefined, BrokenRule>();
  for (const each of broken) if (!firsts.has(each.owner)) firsts.set(each.owner, each);
  return [...firsts].map(([owner, { finding, rule }]) => ({
    type: owner?.type ?? "stack",
    name: owner?.name ?? null,
    fact: finding.rule === "unresolved-reference" ? finding.rule : (rule?.id ?? finding.rule),
  }));
}

function missingSecrets(
  { fail_if_secrets_missing: counts, env, secrets }: StackCase,
  configurations: readonly Configuration[],
  resolve: ResolveReference,
): StackVerdict["failing"] {
  const level = env?.ZENML_SECRET_VALIDATION_LEVEL;
  if (counts !== true || level === "NONE") return [];
  const references = configurations
    .flatMap((each) => Object.values(each))
    .flatMap((value) => (typeof value === "string" ? (parseSecretReference(value) ?? []) : []));
  const isMissing = references.some((reference) =>
    level === "SECRET_EXISTS" ? secrets?.[reference.secret] === undefined : resolve(reference) === undefined,
  );
  return isMissing ? [{ type: "stack", name: null, fact: "secret_exists" }] : [];
}

/** Secrets of which only the keys are told have the value `v` under each. */
function resolverOf({ secrets = {} }: StackCase): ResolveReference {
  return ({ secret, key }) => {
    const keys = secrets[secret];
    if (isList(keys)) return keys.includes(key) ? "v" : undefined;
    return isObject(keys) && Object.hasOwn(keys, key) ? String(keys[key]) : undefined;
  };
}
