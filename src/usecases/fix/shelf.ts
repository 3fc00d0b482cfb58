import type { Component, Texts } from "../../core/component.ts";
import { type ComponentTypeId, componentTypeIds } from "../../core/componentType.ts";
import type { Finding } from "../../core/finding.ts";
import { type Bench, benchOf, type Shelf } from "../../core/fix/bench.ts";
import { memberOf, type Part, partOf } from "../../core/fix/part.ts";
import { flavorKey } from "../../core/flavor.ts";
import type { DescribedFlavor } from "../../core/loadedFlavor.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Composition } from "../../core/stack.ts";
import type { StackSurroundings } from "../../core/stackRule/inQuestion.ts";
import type { StackMember } from "../../core/stackRule/member.ts";
import type { View } from "../../database/view.ts";
import { read } from "../access.ts";
import { toolsFor } from "../composition/check.ts";
import { componentChecks } from "../composition/componentCheck.ts";
import { type CheckTools, findingsTogether, stackChecks } from "../composition/stackChecks.ts";
import type { Env } from "../env.ts";
import { allFlavors } from "../flavor/all.ts";

/** Of each flavor so many components are tried: others differ in little that rules look at. */
const ofEachFlavor = 8;

/** What is loaded before fixes are looked for, which then happens on one state of the database. */
export interface FixTools {
  /** The components of the stack and those that could come into it, by id. */
  readonly rows: ReadonlyMap<string, Component>;
  readonly flavors: ReadonlyMap<ComponentTypeId, readonly DescribedFlavor[]>;
  readonly check: CheckTools;
}

/** Loads what fixes of a composition could be made from. Errors: those of opening the database. */
export async function fixTools(env: Env, composition: Composition): Promise<Result<FixTools>> {
  const found = read(env, ({ components }) => {
    const own = components.some(Object.values(composition).flat());
    return ok(new Map([...components.someOfEachFlavor(ofEachFlavor), ...own].map((each) => [each.id, each])));
  });
  if (!found.ok) return found;
  const check = await toolsFor(env, [...found.value.values()]);
  return ok({ rows: found.value, flavors: await flavorsByType(env), check });
}

async function flavorsByType(env: Env): Promise<FixTools["flavors"]> {
  const flavors = await allFlavors(env);
  return new Map(componentTypeIds.map((type) => [type, flavors.filter(({ spec }) => spec.type === type)]));
}

/** A stack and all that could be done to it. */
export interface Workshop {
  readonly bench: Bench;
  readonly shelf: Shelf;
}

/** How stacks are looked at. */
export interface WorkshopOptions extends Pick<StackSurroundings, "addsImageBuilder"> {
  /** Which of the flavors a new component may have. Absent: any. */
  readonly isOffered?: (flavor: DescribedFlavor) => boolean;
}

/** Puts a composition on the bench, as one state of the database has its components. */
export function workshop(
  env: Env,
  view: View,
  { rows, flavors, check: tools }: FixTools,
  composition: Composition,
  { isOffered = () => true, addsImageBuilder = true }: WorkshopOptions = {},
): Workshop {
  const checks = stackChecks(env, view, tools);
  const surroundings = { ...checks.surroundings, addsImageBuilder };
  const parts = new Map([...rows.values()].map((row) => [row.id, partFrom(row)]));
  const looks = new Map<Part, Look>();

  function partFrom(row: Component): Part {
    return partOf(row, tools.flavors.get(flavorKey({ type: row.type, name: row.flavor })));
  }

  function lookAt(part: Part): Look {
    const known = looks.get(part);
    if (known !== undefined) return known;
    const look = newLook(part);
    looks.set(part, look);
    return look;
  }

  /** A part that is not as it is stored is checked as it would be. */
  function newLook(part: Part): Look {
    const row = rows.get(part.id);
    if (part.isNew || row === undefined) return { member: memberOf(part), findings: [] };
    const isStored = parts.get(part.id) === part;
    const component = isStored ? row : { ...row, configuration: part.configuration, sealed: sealedOf(row, part) };
    const own = isStored ? checks : componentChecks(env, view, tools.flavors);
    const { member, wrong } = own.check(component);
    return { member, findings: [...wrong, ...own.advice(component)] };
  }

  const byType = new Map<ComponentTypeId, readonly Part[]>(
    componentTypeIds.map((type) => [type, [...parts.values()].filter((part) => part.type === type)]),
  );
  return {
    bench: benchOf(componentTypeIds.flatMap((type) => (composition[type] ?? []).flatMap((id) => parts.get(id) ?? []))),
    shelf: {
      components: (type) => byType.get(type) ?? [],
      flavors: (type) => (flavors.get(type) ?? []).filter(isOffered),
      secrets: new Map(checks.secrets().map(({ name, keys }) => [name, keys])),
      check: (stack) => {
        const all = stack.map(lookAt);
        return findingsTogether(
          all.map(({ member }) => member),
          all.flatMap(({ findings }) => findings),
          withExamples(surroundings, stack),
        );
      },
    },
  };
}

/** A part as it is checked: what rules see of it, and what is wrong with it alone. */
interface Look {
  readonly member: StackMember;
  readonly findings: readonly Finding[];
}

function sealedOf({ sealed }: Component, part: Part): Texts {
  return Object.fromEntries(Object.entries(sealed).filter(([field]) => part.sealed.includes(field)));
}

/** The contexts and paths of new components are examples of what is still to come. */
function withExamples(surroundings: StackSurroundings, parts: readonly Part[]): StackSurroundings {
  const { knowsContext, pathExists } = surroundings;
  if (knowsContext === undefined && pathExists === undefined) return surroundings;
  const examples = new Set<unknown>(parts.flatMap((part) => (part.isNew ? Object.values(part.configuration) : [])));
  return {
    ...surroundings,
    ...(knowsContext && { knowsContext: (context) => examples.has(context) || knowsContext(context) }),
    ...(pathExists && { pathExists: (path) => examples.has(path) || pathExists(path) }),
  };
}
