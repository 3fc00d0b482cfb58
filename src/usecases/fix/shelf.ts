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
import { otherWork } from "../slices.ts";

/** Of each flavor so many components are tried: others differ in little that rules look at. */
const ofEachFlavor = 8;

/** What fixes of a composition are made from, as far as it was loaded: types are loaded when a search has asked for them. */
export class Stock {
  /** The components of the composition, and those of the loaded types, by id. */
  readonly rows = new Map<string, Component>();
  readonly flavors = new Map<ComponentTypeId, readonly DescribedFlavor[]>();
  readonly #env: Env;
  #tools: CheckTools = { flavors: new Map(), machine: {} };

  private constructor(env: Env) {
    this.#env = env;
  }

  /** Begins with the components of a composition. Errors: those of opening the database. */
  static async of(env: Env, composition: Composition): Promise<Result<Stock>> {
    const stock = new Stock(env);
    const own = read(env, ({ components }) => ok(components.some(Object.values(composition).flat())));
    if (!own.ok) return own;
    await stock.#take(own.value);
    return ok(stock);
  }

  /** What checks of these components need. */
  get tools(): CheckTools {
    return this.#tools;
  }

  /** Loads types, flavor by flavor, so that other work comes between. Errors: those of opening the database. */
  async load(types: Iterable<ComponentTypeId>): Promise<Result<void>> {
    for (const type of types) {
      const some = read(this.#env, ({ components }) => ok(components.someOfEachFlavor(type, ofEachFlavor)));
      if (!some.ok) return some;
      const flavors: DescribedFlavor[] = [];
      for (const { name } of this.#env.catalogue.entries().filter((entry) => entry.type === type)) {
        const flavor = await this.#env.catalogue.read(type, name);
        if (flavor !== undefined) flavors.push(flavor);
        await otherWork();
      }
      this.flavors.set(type, flavors);
      await this.#take(some.value);
    }
    return ok(undefined);
  }

  async #take(rows: readonly Component[]): Promise<void> {
    for (const row of rows) this.rows.set(row.id, row);
    this.#tools = await toolsFor(this.#env, [...this.rows.values()]);
  }
}

/** A stack and all that could be done to it. */
export interface Workshop {
  readonly bench: Bench;
  readonly shelf: Shelf;
  /** The types that were asked for and are not in stock: what was found without them is not all there is. */
  readonly wanted: ReadonlySet<ComponentTypeId>;
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
  { rows, flavors, tools }: Stock,
  composition: Composition,
  { isOffered = () => true, ...more }: WorkshopOptions = {},
): Workshop {
  const checks = stackChecks(env, view, tools);
  const surroundings = { ...checks.surroundings, ...more };
  const parts = new Map([...rows.values()].map((row) => [row.id, partFrom(row)]));
  const looks = new Map<Part, Look>();
  const wanted = new Set<ComponentTypeId>();

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
  function want(type: ComponentTypeId): void {
    if (!flavors.has(type)) wanted.add(type);
  }

  return {
    wanted,
    bench: benchOf(componentTypeIds.flatMap((type) => (composition[type] ?? []).flatMap((id) => parts.get(id) ?? []))),
    shelf: {
      atHand: [...parts.values()],
      components: (type) => {
        want(type);
        return flavors.has(type) ? (byType.get(type) ?? []) : [];
      },
      flavors: (type) => {
        want(type);
        return (flavors.get(type) ?? []).filter(isOffered);
      },
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
