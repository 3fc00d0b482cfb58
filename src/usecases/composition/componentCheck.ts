import { type Component, hiddenText, isProtected } from "../../core/component.ts";
import { componentType } from "../../core/componentType.ts";
import { checkConfiguration } from "../../core/configuration/check.ts";
import type { Failure } from "../../core/failure.ts";
import { type Finding, findingOf } from "../../core/finding.ts";
import { flavorKey } from "../../core/flavor.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import type { Secret } from "../../core/secret.ts";
import { membersOf, type StackMember } from "../../core/stackRule/member.ts";
import type { Configuration } from "../../core/value/value.ts";
import type { View } from "../../database/view.ts";
import { openConfiguration } from "../component/sealing.ts";
import type { Env } from "../env.ts";
import { secretResolver, secretsOnce, unresolvedReferences } from "../secret/resolve.ts";
import { withFillHint } from "./fillHint.ts";
import type { Flavors } from "./flavors.ts";

/** A component as stacks are checked with it, and what is to be said of it in any stack. */
export interface CheckedComponent {
  readonly member: StackMember;
  /** Its configuration breaks rules, refers to what is not there, or cannot be looked at. */
  readonly wrong: readonly Finding[];
  /** What its flavor would rather not see. */
  readonly warnings: readonly Finding[];
  /** All of its configuration could be looked at. */
  readonly isOpen: boolean;
}

/** What the checks of many components have in common. */
export interface ComponentChecks {
  readonly check: (component: Component) => CheckedComponent;
  /** What works and could be better. */
  readonly advice: (component: Component) => readonly Finding[];
  /** The secrets of the database, read when they are first asked for. */
  readonly secrets: () => readonly Secret[];
}

/** Checks components as one state of the database has them, each once. The flavors must be loaded. */
export function componentChecks(env: Env, view: View, flavors: Flavors): ComponentChecks {
  const makers = new Map<string, ReturnType<typeof membersOf>>();
  const secrets = secretsOnce(view);

  function memberMaker(flavor: LoadedFlavor): ReturnType<typeof membersOf> {
    const key = flavorKey(flavor.spec);
    const maker = makers.get(key) ?? membersOf(flavor);
    makers.set(key, maker);
    return maker;
  }

  function checked(component: Component): CheckedComponent {
    const flavor = flavors.get(flavorKey({ type: component.type, name: component.flavor }));
    if (flavor === undefined) return strangeComponent(component);
    const opened = openConfiguration(env, component.id, component);
    const values = opened.ok ? opened.value : hidden(component);
    const member = memberMaker(flavor)({
      name: component.name,
      value: (field) => values[field],
      connected: component.connector !== null,
    });
    const { wrong, warnings } = opened.ok
      ? ofConfiguration(env, view, flavor, opened.value, secrets)
      : { wrong: [findingOf(opened.error, "warning")], warnings: [] };
    return {
      member,
      wrong: wrong.map((finding) => placed(component, withFillHint(finding, component, flavor))),
      warnings: warnings.map((finding) => placed(component, finding)),
      isOpen: opened.ok,
    };
  }

  const check = oncePerComponent(checked);
  const advice = oncePerComponent((component): readonly Finding[] => [
    ...check(component).warnings,
    ...plainSecrets(component).map((finding) => placed(component, finding)),
    ...namePrefix(view, component),
  ]);
  return { secrets, check, advice };
}

/** Stacks share components: each is looked at once. */
function oncePerComponent<T>(work: (component: Component) => T): (component: Component) => T {
  const known = new Map<string, T>();
  return (component) => {
    const found = known.get(component.id) ?? work(component);
    known.set(component.id, found);
    return found;
  };
}

/** A component whose flavor nobody knows: no rule can be asked of it. */
function strangeComponent(component: Component): CheckedComponent {
  const { type, name, flavor, connector } = component;
  return {
    member: {
      type,
      name,
      flavor,
      title: flavor,
      rules: [],
      traits: {},
      value: () => undefined,
      connected: connector !== null,
    },
    wrong: [unknownFlavor(component)],
    warnings: [],
    isOpen: true,
  };
}

/** A value that cannot be read counts as set. */
function hidden({ configuration, sealed }: Component): Configuration {
  return { ...configuration, ...Object.fromEntries(Object.keys(sealed).map((field) => [field, hiddenText])) };
}

function unknownFlavor({ type, name, flavor }: Component): Finding {
  return {
    rule: "unknown-flavor",
    severity: "warning",
    message: `The flavor ${flavor} of the ${componentType(type).title} ${name} is not in the catalogue, so that its configuration cannot be checked.`,
    at: { type, component: name },
  };
}

function ofConfiguration(
  env: Env,
  view: View,
  flavor: LoadedFlavor,
  configuration: Configuration,
  secrets: () => readonly Secret[],
): { readonly wrong: readonly Finding[]; readonly warnings: readonly Finding[] } {
  const resolver = secretResolver(env, view, secrets);
  const { problems, warnings } = checkConfiguration(flavor, configuration, {
    resolve: resolver.resolve,
    stored: configuration,
  });
  const unread = resolver.failure();
  if (unread !== undefined) return { wrong: [findingOf(unread, "warning")], warnings };
  const told = new Set(problems.map(fieldOf));
  const lost = unresolvedReferences(configuration, secrets);
  const wrong = [...problems.map((problem) => findingOf(problem)), ...lost.filter((each) => !told.has(fieldOf(each)))];
  return { wrong, warnings };
}

function fieldOf({ at }: Pick<Failure, "at">): string | number | undefined {
  return at?.field?.[0];
}

/** Values that stand in secret fields themselves. */
export function plainSecrets({ type, name, sealed }: Pick<Component, "type" | "name" | "sealed">): readonly Finding[] {
  return Object.keys(sealed).map((field) => ({
    rule: "plain-secret",
    severity: "warning",
    message: `The ${componentType(type).title} ${name} holds the value of ${field} itself and not a reference to a secret.`,
    at: { field: [field] },
    hint: `Keep it as a secret and refer to it: mlstack secret create NAME --${field}=… and ${field}={{NAME.${field}}}`,
  }));
}

/** ZenML 0.98: cli/stack.py, `_import_stack_component` takes a name also for the beginning of one. A `default` is always there itself. */
function namePrefix(view: View, component: Component): readonly Finding[] {
  const { type, name } = component;
  const next = isProtected(component) ? undefined : view.components.nameAfter(type, name);
  if (next?.startsWith(name) !== true) return [];
  const { title } = componentType(type);
  return [
    {
      rule: "name-prefix",
      severity: "warning",
      message: `The name of the ${title} ${name} is the beginning of ${next}, which ZenML can take for it when a stack is imported.`,
      at: { type, component: name },
      hint: `Give one of them another name: mlstack ${type.replaceAll("_", "-")} rename ${name} …`,
    },
  ];
}

function placed({ type, name }: Component, finding: Finding): Finding {
  return { ...finding, at: { type, component: name, ...finding.at } };
}
