import { type ComponentTypeId, componentType, nounOf } from "../../core/componentType.ts";
import { checkConfiguration } from "../../core/configuration/check.ts";
import type { DiffRow } from "../../core/diff/row.ts";
import { type Failure, failure } from "../../core/failure.ts";
import { type Finding, failureOf } from "../../core/finding.ts";
import { type Bench, withStep } from "../../core/fix/bench.ts";
import { type Addition, completion } from "../../core/fix/complete.ts";
import type { AddComponent } from "../../core/fix/fix.ts";
import { stepRows } from "../../core/fix/preview.ts";
import { stepWords } from "../../core/fix/words.ts";
import { type FlavorEntry, flavorKey } from "../../core/flavor.ts";
import { listed } from "../../core/listed.ts";
import { suggestedName } from "../../core/newName.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Composition } from "../../core/stack.ts";
import { type Configuration, objectOf } from "../../core/value/value.ts";
import type { View } from "../../database/view.ts";
import { read } from "../access.ts";
import { surroundingsOf } from "../component/viewOf.ts";
import type { Env } from "../env.ts";
import { findChangeableStack } from "../stack/find.ts";
import type { SavedStack } from "../stack/register.ts";
import { rememberingComponents, stackView } from "../stack/viewOf.ts";
import { applySteps } from "./apply.ts";
import { Stock, type Workshop, workshop } from "./shelf.ts";

/** Values that the person gives for new components, by their type. */
export type GivenValues = ReadonlyMap<ComponentTypeId, Configuration>;

/** What would make a composition valid. */
export interface CompositionPlan {
  readonly additions: readonly Addition[];
  /** What they change, two columns of it. */
  readonly rows: readonly DiffRow[];
  /** Errors that nothing that comes into the stack removes. */
  readonly left: readonly Finding[];
}

/**
 * The smallest set of additions that makes a composition valid, also without the image builder that ZenML would add by itself; a valid one needs
 * none. Flavors that do not take the given values are left out. Errors: usage (no flavor takes them).
 */
export async function planCompletion(
  env: Env,
  composition: Composition,
  given: GivenValues = new Map(),
): Promise<Result<CompositionPlan>> {
  const offered = await offeredFlavors(env, given);
  const strange = [...given.keys()].find((type) => !offered.some((flavor) => flavor.type === type));
  if (strange !== undefined) return err(takenByNone(strange, given.get(strange) ?? {}));
  const keys = new Set(offered.map(flavorKey));
  const isOffered = ({ spec }: { readonly spec: FlavorEntry }): boolean =>
    !given.has(spec.type) || keys.has(flavorKey(spec));
  const stock = await Stock.of(env, composition);
  if (!stock.ok) return stock;
  for (;;) {
    const found = read(env, (view) => ok(planned(env, view, stock.value, composition, given, isOffered)));
    if (!found.ok) return found;
    const { plan, wanted } = found.value;
    if (wanted.size === 0) return ok(plan);
    const loaded = await stock.value.load(wanted);
    if (!loaded.ok) return loaded;
  }
}

/** The plan as far as it can be told with what is in stock. */
function planned(
  env: Env,
  view: View,
  stock: Stock,
  composition: Composition,
  given: GivenValues,
  isOffered: (flavor: { readonly spec: FlavorEntry }) => boolean,
): { readonly plan: CompositionPlan; readonly wanted: Workshop["wanted"] } {
  const now = workshop(env, view, stock, composition);
  if (!now.shelf.check(now.bench.parts).some(isError))
    return { plan: { additions: [], rows: [], left: [] }, wanted: now.wanted };
  const { bench, shelf, wanted } = workshop(env, view, stock, composition, { isOffered, addsImageBuilder: false });
  const { additions, left } = completion(bench, shelf);
  const asked = additions.map((step) => (step.do === "add" ? withGiven(step, given) : step));
  const after = asked.reduce((on: Bench, step) => withStep(on, step, shelf), bench);
  return { plan: { additions: asked, rows: stepRows(bench, after, asked), left }, wanted };
}

function isError({ severity }: Finding): boolean {
  return severity === "error";
}

/** The flavors that take the given values. */
async function offeredFlavors(env: Env, given: GivenValues): Promise<readonly FlavorEntry[]> {
  const taking = env.catalogue
    .entries()
    .map(async (entry) => ((await takes(env, entry, given.get(entry.type) ?? {})) ? [entry] : []));
  return (await Promise.all(taking)).flat();
}

function takenByNone(type: ComponentTypeId, values: Configuration): Failure {
  const names = listed(Object.keys(values));
  const message = `There is no ${componentType(type).title} flavor that takes these values: ${names}.`;
  const hint = `See the fields: mlstack ${nounOf(type)} flavor describe FLAVOR`;
  return failure("usage", message, { at: { option: "set", type }, hint });
}

async function takes(env: Env, { type, name }: FlavorEntry, values: Configuration): Promise<boolean> {
  const fields = Object.keys(values);
  if (fields.length === 0) return false;
  const flavor = await env.catalogue.load(type, name);
  if (flavor === undefined) return false;
  const { problems } = checkConfiguration(flavor, values, { resolve: () => undefined });
  return !problems.some(({ at }) => fields.includes(String(at?.field?.[0])));
}

function withGiven(step: AddComponent, given: GivenValues): AddComponent {
  const values = given.get(step.type) ?? {};
  return {
    ...step,
    known: objectOf([...Object.entries(step.known), ...Object.entries(values)]),
    asks: step.asks.filter((field) => values[field] === undefined),
  };
}

/** Which stack is completed, and with what. */
export interface CompleteStack {
  /** The exact name, an id or a prefix of an id. Absent: the active stack. */
  readonly ref?: string;
  /** Nothing is written. */
  readonly dryRun?: boolean;
  readonly given?: GivenValues;
}

/** A stack that was completed, or how it would be. */
export interface CompletedStack extends SavedStack {
  readonly additions: readonly Addition[];
  readonly rows: readonly DiffRow[];
}

/**
 * Adds to a stored stack what makes it valid: one transaction, one entry of the history. Errors: not-found, ambiguous, protected; findings (it cannot
 * be completed so, or, unless it is a dry run, values are missing: each is a cause); usage (values for a type that nothing is added of); invalid-config.
 */
export async function completeStack(
  env: Env,
  { ref, dryRun = false, given = new Map() }: CompleteStack,
): Promise<Result<CompletedStack>> {
  const found = read(env, (view) => {
    const stack = findChangeableStack(env, view, ref);
    return stack.ok ? ok(stackView(stack.value, surroundingsOf(env, view), rememberingComponents(view))) : stack;
  });
  if (!found.ok) return found;
  const stack = found.value;
  const plan = await planCompletion(env, stack.components, given);
  if (!plan.ok) return plan;
  const { additions, rows, left } = plan.value;
  if (left.length > 0) return err(hopeless(stack.name, left, given));
  const idle = [...given.keys()].find((type) => !additions.some((step) => step.do === "add" && step.type === type));
  if (idle !== undefined && additions.length > 0) return err(noPlaceFor(idle, stack.name, additions));
  if (dryRun || additions.length === 0) return ok({ stack, additions, rows, warnings: [], changed: false });
  const lacking = additions.filter((step): step is AddComponent => step.do === "add" && step.asks.length > 0);
  if (lacking.length > 0) return err(valuesMissing(stack.name, lacking));
  const saved = await applySteps(env, { ref: stack.id, steps: additions, title: `complete stack ${stack.name}` });
  return saved.ok ? ok({ ...saved.value, additions, rows }) : saved;
}

function hopeless(stack: string, left: readonly Finding[], given: GivenValues): Failure {
  const causes = left.map((each) => failureOf(each));
  const message = `Nothing that could be added makes the stack ${stack} valid: something in it has to change first.`;
  const hint = "Only flavors that take the given values were looked at.";
  return failure("findings", message, { at: { stack }, causes, ...(given.size === 0 ? {} : { hint }) });
}

function noPlaceFor(type: ComponentTypeId, stack: string, additions: readonly Addition[]): Failure {
  const message = `No new ${componentType(type).title} is needed to complete the stack ${stack}, so that its values have no place.`;
  const hint = `It would ${listed(additions.map(stepWords))}.`;
  return failure("usage", message, { at: { option: "set", stack }, hint });
}

function valuesMissing(stack: string, lacking: readonly AddComponent[]): Failure {
  const causes = lacking.map((step) => {
    const { type, title, asks } = step;
    const message = `The new ${componentType(type).title} (${title}) needs ${listed(asks)}.`;
    const options = asks.map((field) => `--set ${type}.${field}=…`).join(" ");
    const hint = `Give it with ${options}, or register one: ${registerCommand(step)}`;
    return failure("findings", message, { at: { type, stack, field: asks.slice(0, 1) }, hint });
  });
  const message = `The stack ${stack} can only be completed with values that you know; nothing was saved.`;
  return failure("findings", message, { at: { stack }, causes });
}

/** A value that stands for itself in every shell. */
const plainValue = /^[\w@%+:,./-]+$/u;

/** The command that registers what a step would add, with gaps where values are to be given. */
export function registerCommand({ type, flavor, known, asks }: AddComponent): string {
  const name = suggestedName({ type, name: flavor });
  const gaps = asks.map((field) => `--${field}=…`);
  const values = Object.entries(known).flatMap(([field, value]) =>
    typeof value === "string" && plainValue.test(value) ? [`--${field}=${value}`] : [],
  );
  return ["mlstack", nounOf(type), "register", name, `--flavor=${flavor}`, ...gaps, ...values].join(" ");
}
