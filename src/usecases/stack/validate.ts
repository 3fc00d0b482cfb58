import type { Component } from "../../core/component.ts";
import { componentTypeIds } from "../../core/componentType.ts";
import { failure } from "../../core/failure.ts";
import type { Finding } from "../../core/finding.ts";
import { flavorKey } from "../../core/flavor.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Stack } from "../../core/stack.ts";
import type { View } from "../../database/view.ts";
import { read } from "../access.ts";
import { toolsFor } from "../composition/check.ts";
import { stackChecks } from "../composition/stackChecks.ts";
import type { Env } from "../env.ts";
import { noticeFlavors } from "../flavor/notice.ts";
import type { PackageCheck } from "../integration/packageCheck.ts";
import type { Named } from "../named.ts";
import { findRule } from "../rule/known.ts";
import { findStack } from "./find.ts";

/** Which stacks are checked, and what is not told. */
export interface ValidateStacks {
  /** Names, ids or unambiguous prefixes of either. Empty: the active stack. */
  readonly refs: readonly string[];
  /** All stacks, by name; then nothing is named. */
  readonly all?: boolean;
  /** Ids of rules whose findings are left out. */
  readonly ignore?: readonly string[];
  /** What an environment has of the integrations; absent: that is not looked at. */
  readonly packages?: PackageCheck;
}

/** A stack, and everything that the rules say of it: errors, warnings, and what is only worth knowing. */
export interface ValidatedStack {
  readonly stack: Named;
  readonly findings: readonly Finding[];
}

/** Checks stacks as they are stored. Errors: usage (stacks are named although all are meant), not-found (a stack or a rule to ignore), ambiguous. */
export async function validateStacks(env: Env, input: ValidateStacks): Promise<Result<readonly ValidatedStack[]>> {
  const ignored = await rulesToIgnore(env, input.ignore ?? []);
  if (!ignored.ok) return ignored;
  const found = read(env, (view) => {
    const stacks = stacksAsked(env, view, input);
    return stacks.ok ? ok({ stacks: stacks.value, components: componentsOf(view, stacks.value) }) : stacks;
  });
  if (!found.ok) return found;
  const { stacks, components } = found.value;
  const noticed = await noticedOf(env, components);
  if (!noticed.ok) return noticed;
  const tools = await toolsFor(env, components, input.packages);
  return read(env, (view) => {
    const checks = stackChecks(env, view, tools);
    const byId = new Map(componentsOf(view, stacks).map((component) => [component.id, component]));
    return ok(
      stacks.map(({ id, name, components: composition }) => {
        const members = inOrder(composition, byId);
        const files = [...new Set(members.map(keyOf))].flatMap((key) => noticed.value.get(key) ?? []);
        const findings = [...checks.findings(members), ...files];
        return {
          stack: { id, name },
          findings: findings
            .filter(({ rule }) => !ignored.value.has(rule))
            .map((finding) => ({ ...finding, at: { stack: name, ...finding.at } })),
        };
      }),
    );
  });
}

/** What is to be said of the files of the components' flavors, by `flavorKey`. */
async function noticedOf(
  env: Env,
  components: readonly Component[],
): Promise<Result<ReadonlyMap<string, readonly Finding[]>>> {
  const noticed = new Map<string, readonly Finding[]>();
  for (const [key, [first]] of Map.groupBy(components, keyOf)) {
    if (first === undefined) continue;
    const findings = await noticeFlavors(env, [{ type: first.type, name: first.flavor }]);
    if (!findings.ok) return findings;
    noticed.set(key, findings.value);
  }
  return ok(noticed);
}

function keyOf({ type, flavor }: Component): string {
  return flavorKey({ type, name: flavor });
}

/** The rules whose findings are left out. Errors: not-found. */
export async function rulesToIgnore(env: Env, ids: readonly string[]): Promise<Result<ReadonlySet<string>>> {
  for (const id of ids) {
    const known = await findRule(env, id);
    if (!known.ok) return known;
  }
  return ok(new Set(ids));
}

function stacksAsked(env: Env, view: View, { refs, all = false }: ValidateStacks): Result<readonly Stack[]> {
  if (all && refs.length > 0)
    return err(failure("usage", "Either name stacks or ask for all of them, not both.", { at: { option: "--all" } }));
  if (all) return ok(view.stacks.list().toSorted((a, b) => (a.name < b.name ? -1 : 1)));
  const found = new Map<string, Stack>();
  for (const ref of refs.length === 0 ? [undefined] : refs) {
    const stack = findStack(env, view, ref, "loose");
    if (!stack.ok) return stack;
    found.set(stack.value.id, stack.value);
  }
  return ok([...found.values()]);
}

function componentsOf(view: View, stacks: readonly Stack[]): readonly Component[] {
  const ids = new Set(stacks.flatMap(({ components }) => Object.values(components).flat()));
  return view.components.some([...ids]);
}

function inOrder(composition: Stack["components"], byId: ReadonlyMap<string, Component>): readonly Component[] {
  return componentTypeIds
    .flatMap((type) => composition[type] ?? [])
    .map((id) => byId.get(id))
    .filter((each) => each !== undefined);
}
