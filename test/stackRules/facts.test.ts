import { describe, expect, test } from "bun:test";
import { createCatalogue } from "../../src/catalogue/catalogue.ts";
import { componentType, isComponentTypeId } from "../../src/core/componentType.ts";
import { type FlavorSpec, flavorKey } from "../../src/core/flavor.ts";
import { holds } from "../../src/core/rule/evaluate.ts";
import { generalRules } from "../../src/core/stackRule/generalRules.ts";
import type { StackRule, Trait } from "../../src/core/stackRule/stackRule.ts";
import { traitNames } from "../../src/core/stackRule/stackRule.ts";
import type { Value } from "../../src/core/value/value.ts";
import facts from "../fixtures/zenml/stack-rules.json";

/** What ZenML 0.98.0 checks of stacks with a component of one flavor. */
interface FlavorFacts {
  readonly validators: readonly {
    readonly when?: unknown;
    readonly source: string;
    readonly requires: readonly string[];
    readonly checks: readonly string[];
  }[];
  readonly init_rules: readonly string[];
  readonly is_remote: unknown;
  readonly is_local: unknown;
  readonly local_path: { readonly set_if: unknown; readonly nonempty_if: unknown } | null;
}

const flavors = facts.flavors as Readonly<Record<string, FlavorFacts>>;
const catalogue = createCatalogue();
const specs = new Map<string, FlavorSpec>();
for (const { type, name } of catalogue.entries()) {
  const flavor = await catalogue.read(type, name);
  if (flavor !== undefined) specs.set(flavorKey({ type, name }), flavor.spec);
}

test("every flavor with facts is in the catalogue, and no other has stack rules", () => {
  expect([...specs.keys()].toSorted()).toEqual(Object.keys(flavors).toSorted());
});

describe.each(Object.entries(flavors))("%s", (key, { validators, init_rules, is_remote, is_local, local_path }) => {
  const spec = specs.get(key);
  const rules = spec?.stackRules ?? [];

  test("asks of a stack what ZenML asks, in its order", () => {
    const ofStack = rules.filter(({ stage }) => stage === undefined);
    expect(ofStack.flatMap(requiredBy)).toEqual(validators.flatMap(({ requires }) => requires));
    expect(ofStack.filter((rule) => !("requires" in rule)).map(({ id }) => id)).toEqual(
      validators.flatMap(({ checks }) => checks),
    );
    expect(rules.filter(({ stage }) => stage === "load").map(({ id }) => id)).toEqual([...init_rules]);
  });

  test("names where ZenML does", () => {
    const sources = new Set(validators.map(({ source }) => source));
    for (const { stage, source = "" } of rules) if (stage === undefined) expect(sources).toContain(source);
  });

  test("has ZenML's traits, whatever the configuration", () => {
    const wanted: Readonly<Record<Trait, unknown>> = {
      remote: is_remote,
      local: is_local,
      local_path: local_path?.set_if ?? false,
      local_path_nonempty: local_path?.nonempty_if ?? false,
    };
    for (const trait of traitNames)
      for (const value of samples)
        expect([trait, value, has(spec, trait, value)]).toEqual([trait, value, theirs(wanted[trait], value)]);
  });
});

test("types are required, and several in a stack, as in ZenML", () => {
  for (const [type, { required, multiple }] of Object.entries(facts.types)) {
    if (!isComponentTypeId(type)) throw new Error(type);
    expect(componentType(type)).toMatchObject({ required, multiple });
  }
});

test("general rules stand where ZenML has them", () => {
  const files = new Set(facts.general.flatMap(({ source }) => source.split(", ").map((each) => each.split(":")[0])));
  for (const rule of generalRules)
    if ("source" in rule) expect([...files, "cli/stack.py"]).toContain(rule.source.split(":")[0]);
});

function requiredBy(rule: StackRule): readonly string[] {
  return "requires" in rule ? rule.requires : [];
}

/** Values that all fields of a configuration are given at once; undefined: none is set. */
const samples: readonly (Value | undefined)[] = [
  undefined,
  null,
  "",
  true,
  false,
  "localhost",
  "127.0.0.1",
  "localhost:5000",
  "localhost:50000",
  "localhost:500000",
  "localhost:5000/team",
  "127.0.0.1:5000",
  "https://mlflow.example.com",
  "http://10.0.0.1",
  "databricks",
  "sqlite:///a.db",
  "file:",
  "file:/srv",
  "kind-dev",
  "my-K3D-dev",
  "production",
];

function has(spec: FlavorSpec | undefined, trait: Trait, value: Value | undefined): boolean {
  const condition = spec?.traits[trait] ?? false;
  return typeof condition === "boolean" ? condition : holds(condition, { value: () => value });
}

/** A condition as it stands in the facts. */
function theirs(condition: unknown, value: Value | undefined): boolean {
  if (typeof condition === "boolean") return condition;
  const [operator, ...operands] = condition as readonly [string, ...unknown[]];
  const text = typeof value === "string" ? value : undefined;
  switch (operator) {
    case "not":
      return !theirs(operands[0], value);
    case "or":
      return operands.some((each) => theirs(each, value));
    case "and":
      return operands.every((each) => theirs(each, value));
    case "truthy":
      return Boolean(value);
    case "null":
      return value === null || value === undefined;
    case "eq":
      return value === operands[1];
    case "in":
      return (operands[1] as readonly unknown[]).includes(value);
    case "starts":
      return (operands[1] as readonly string[]).some((prefix) => text?.startsWith(prefix));
    case "fullmatch":
      return text !== undefined && new RegExp(`^(?:${String(operands[1])})$`, "u").test(text);
    case "custom":
      return ["k3d-", "kind-", "minikube", "docker-desktop", "colima"].some((name) =>
        text?.toLowerCase().includes(name),
      );
    default:
      throw new Error(`no such condition: ${operator}`);
  }
}
