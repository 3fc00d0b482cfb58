import type { Component } from "../../core/component.ts";
import { type ComponentTypeId, componentType } from "../../core/componentType.ts";
import type { DescribedFlavor } from "../../core/loadedFlavor.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Composition } from "../../core/stack.ts";
import { fitOfNew, type NewFit } from "../../core/stackRule/example.ts";
import { type Fit, fitWith, needText } from "../../core/stackRule/fit.ts";
import type { StackMember } from "../../core/stackRule/member.ts";
import type { Configuration } from "../../core/value/value.ts";
import type { View } from "../../database/view.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { otherWork, slice } from "../slices.ts";
import { toolsFor } from "./check.ts";
import type { CheckMemory } from "./checkMemory.ts";
import type { CheckedComponent } from "./componentCheck.ts";
import { type StackChecks, stackChecks } from "./stackChecks.ts";

/** What is to be said of a candidate for a slot: it fits, it needs something first, or something stands against it. */
export type Verdict =
  | { readonly kind: "ok" }
  /** What has to be there first: fields such as `path`, secrets such as `{{aws.key}}`, components such as `container registry`. */
  | { readonly kind: "needs"; readonly what: readonly string[] }
  /** The sentence why it should not be chosen. */
  | { readonly kind: "blocked"; readonly reason: string };

/** What could fill a slot: a component by its id, or a flavor that a new one would be made from. */
export type VerdictCandidate =
  | { readonly key: string; readonly component: Pick<Component, "id" | "flavor"> & Partial<Pick<Component, "rev">> }
  | { readonly key: string; readonly flavor: string };

/** Verdicts by the key of their candidate. */
export type Verdicts = ReadonlyMap<string, Verdict>;

/** What verdicts are about. */
export interface VerdictsFor {
  /** The composition; what its other slots hold is what the candidates have to go with. */
  readonly components: Composition;
  readonly slot: ComponentTypeId;
  readonly candidates: readonly VerdictCandidate[];
  /** What earlier verdicts found about components; those whose `rev` it knows are not read again. */
  readonly memory?: CheckMemory;
}

const fits: Verdict = { kind: "ok" };

/**
 * Verdicts for all candidates of a slot: by the configuration of components, by what a new component of a flavor needs, and by the rules of stacks
 * together with what the other slots hold. Rows are read at once; the work is done in short slices, so that keys come between, and given up, with
 * undefined, once `isStale` says that nobody waits any more. Errors: those of opening the database.
 */
export async function verdictsFor(
  env: Env,
  input: VerdictsFor,
  isStale: () => boolean = () => false,
): Promise<Result<Verdicts | undefined>> {
  const { slot, candidates } = input;
  const rows = read(env, (view) => ok(rowsFor(view, input)));
  if (!rows.ok) return rows;
  const tools = await toolsFor(env, [...rows.value.values()]);
  const flavors = await readFlavors(env, slot, candidates.flatMap(flavorOfNew));
  const verdicts = new Map<string, Verdict>();
  let next = 0;
  while (next < candidates.length) {
    if (isStale()) return ok(undefined);
    const done = read(env, (view) => {
      const end = performance.now() + slice;
      const judge = judging(input, rows.value, flavors, stackChecks(env, view, tools));
      for (; next < candidates.length && performance.now() < end; next++) {
        const candidate = candidates[next];
        if (candidate !== undefined) verdicts.set(candidate.key, judge(candidate));
      }
      return ok(undefined);
    });
    if (!done.ok) return done;
    if (next < candidates.length) await otherWork();
  }
  return ok(verdicts);
}

type Rows = ReadonlyMap<string, Component>;

/** The components of the composition and the candidates that are not remembered, by id. */
function rowsFor(view: View, { components, candidates, memory }: VerdictsFor): Rows {
  const unknown = candidates.filter((candidate) => remembered(candidate, memory) === undefined);
  const wanted = new Set([...Object.values(components).flat(), ...unknown.flatMap(idOf)]);
  return new Map(view.components.some([...wanted]).map((component) => [component.id, component]));
}

function remembered(candidate: VerdictCandidate, memory: CheckMemory | undefined): CheckedComponent | undefined {
  if (!("component" in candidate)) return undefined;
  const { id, rev } = candidate.component;
  return rev === undefined ? undefined : memory?.find({ id, rev });
}

function idOf(candidate: VerdictCandidate): readonly string[] {
  return "component" in candidate ? [candidate.component.id] : [];
}

function flavorOfNew(candidate: VerdictCandidate): readonly string[] {
  return "component" in candidate ? [] : [candidate.flavor];
}

async function readFlavors(
  env: Env,
  type: ComponentTypeId,
  names: readonly string[],
): Promise<ReadonlyMap<string, DescribedFlavor>> {
  const read = await Promise.all(names.map(async (name) => [name, await env.catalogue.read(type, name)] as const));
  return new Map(read.filter((entry): entry is [string, DescribedFlavor] => entry[1] !== undefined));
}

/** Makes verdicts out of what was read. */
function judging(
  { components, slot, memory }: VerdictsFor,
  rows: Rows,
  flavors: ReadonlyMap<string, DescribedFlavor>,
  checks: StackChecks,
): (candidate: VerdictCandidate) => Verdict {
  const chosen = components[slot] ?? [];
  const fitsBeside = componentType(slot).multiple ? chosen : [];
  const rest = Object.entries(components).flatMap(([type, ids]) => (type === slot ? [] : ids));
  const membersOf = (ids: readonly string[]): readonly StackMember[] =>
    ids.flatMap((id) => {
      const row = rows.get(id);
      return row === undefined ? [] : checks.check(row).member;
    });
  const others = membersOf([...rest, ...fitsBeside]);
  const fit = fitWith(others, checks.surroundings);
  const fitNew = fitOfNew(others, checks.surroundings);

  function fitOf(id: string, { member }: CheckedComponent): Fit {
    const at = fitsBeside.indexOf(id);
    if (at < 0) return fit(member);
    const without = [...rest, ...fitsBeside.filter((each) => each !== id)];
    return fitWith(membersOf(without), checks.surroundings)(member, at);
  }

  return (candidate) => {
    if ("component" in candidate) {
      const { id } = candidate.component;
      const row = rows.get(id);
      const checked = remembered(candidate, memory) ?? (row && checks.check(row));
      if (checked === undefined) return fits;
      if (row !== undefined) memory?.keep(row, checked);
      return onComponent(row?.configuration ?? {}, checked, fitOf(id, checked));
    }
    const flavor = flavors.get(candidate.flavor);
    return flavor === undefined ? fits : onFlavor(flavor, fitNew(flavor));
  };
}

/** What is wrong with its configuration, or with it beside the others, stands against a component; what it refers to and lacks can still be made. */
function onComponent(configuration: Configuration, { wrong }: CheckedComponent, { conflicts, needs }: Fit): Verdict {
  const [worst] = [...wrong, ...conflicts.map(({ finding }) => finding)].filter(
    ({ rule }) => rule !== "unresolved-reference",
  );
  if (worst !== undefined) return { kind: "blocked", reason: worst.message };
  const lost = wrong.filter(({ rule }) => rule === "unresolved-reference");
  const references = lost.flatMap(({ at }) => configuration[at.field?.[0] ?? ""] ?? []);
  return needing([...references.map(String), ...needs.map(needText)]);
}

/** A new component is made by filling a form, which asks for what is required. */
function onFlavor({ fields }: DescribedFlavor, { conflicts, needs, example }: NewFit): Verdict {
  const [conflict] = conflicts;
  if (conflict !== undefined) return { kind: "blocked", reason: conflict.finding.message };
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  return needing([...new Set([...required, ...example.filled]), ...needs.map(needText)]);
}

function needing(what: readonly string[]): Verdict {
  return what.length === 0 ? fits : { kind: "needs", what };
}
