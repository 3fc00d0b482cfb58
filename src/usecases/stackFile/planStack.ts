import { type ComponentTypeId, componentType, componentTypeIds } from "../../core/componentType.ts";
import { type Failure, type FieldPath, failure } from "../../core/failure.ts";
import { checkName } from "../../core/name.ts";
import { ok } from "../../core/result.ts";
import { structureFindings } from "../../core/stackRule/structure.ts";
import { didYouMean } from "../../core/suggest.ts";
import type { View } from "../../database/view.ts";
import type { FileStack, Said } from "../../interop/stackFile/content.ts";
import { entryOf, markAt, placeOf, under } from "../../interop/stackFile/node.ts";
import { problem, type RuleProblem } from "../../interop/stackFile/problem.ts";
import type { SideSlots, StackSide } from "../comparison/side.ts";
import { namesOfSlotsRows } from "../comparison/slotRows.ts";
import { ownRows } from "../comparison/stackRows.ts";
import type { Named } from "../named.ts";
import { newEntity } from "../newEntity.ts";
import { isProtectedStack } from "../stack/viewOf.ts";
import { changedTexts } from "../textMap.ts";
import { attachedIds } from "./attached.ts";
import { takenByOther, wholeStack } from "./byZenml.ts";
import type { PlannedStack } from "./plan.ts";
import type { PlannedOrNot } from "./planComponent.ts";

/** A component that a stack names: of the same files, or stored. */
interface Part extends Named {
  readonly type: ComponentTypeId;
  readonly flavor: string;
}

/** What stacks of files may be made of. */
export interface Parts {
  /** The component of the same files, else the one that is stored, by its exact name. */
  readonly named: (type: ComponentTypeId, name: string) => Part | undefined;
  /** What a name that is none was likely meant for: "Did you mean s3?" */
  readonly meant: (type: ComponentTypeId, name: string) => string | undefined;
}

/** So many names are compared with all others; who has more wrong ones has another kind of mistake. */
const mostCompared = 100;

/** Makes the components of files and those that are stored ready for stacks that name them. */
export function partsFor(view: View, components: readonly Part[]): Parts {
  const keyOf = (type: ComponentTypeId, name: string): string => `${type}/${name}`;
  const index = new Map(components.map((each) => [keyOf(each.type, each.name), each]));
  let compared = 0;
  return {
    named: (type, name) => index.get(keyOf(type, name)) ?? view.components.byName(type, name),
    meant: (type, name) => {
      if (++compared > mostCompared) return undefined;
      const all = [...components.filter((each) => each.type === type), ...view.components.list({ type })];
      return didYouMean(
        name,
        all.map((each) => each.name),
      );
    },
  };
}

/** Works out how a stack is to be stored. */
export function planStack(view: View, said: Said<FileStack>, available: Parts): PlannedOrNot<PlannedStack> {
  const { thing, node, byZenml } = wholeStack(view, said);
  const { name } = thing;
  const problems: RuleProblem[] = [];
  const wrong = (
    path: FieldPath,
    rule: string,
    { message, hint, at }: Pick<Failure, "message" | "hint" | "at">,
  ): RuleProblem => {
    const mark = markAt(node, path);
    return { ...problem(mark, message, hint), at: { stack: name, ...at, ...placeOf(mark) }, rule };
  };
  const current = view.stacks.byName(name);
  const named = current === undefined ? checkName("stack", name) : ok(name);
  if (!named.ok) problems.push(wrong(["name"], "invalid-name", named.error));

  const chosen: Partial<Record<ComponentTypeId, readonly Part[]>> = {};
  const lost = new Set<ComponentTypeId>();
  for (const type of componentTypeIds) {
    const isList = under(entryOf(node, "components")?.value, type)?.kind === "list";
    const parts: Part[] = [];
    for (const [i, each] of (thing.components[type] ?? []).entries()) {
      const part = available.named(type, each);
      if (part !== undefined) parts.push(part);
      else {
        lost.add(type);
        const path = ["components", type, ...(isList ? [i] : [])];
        problems.push(wrong(path, "unknown-component", unknown(type, each, available.meant(type, each))));
      }
    }
    if (parts.length > 0) chosen[type] = parts;
  }
  const names = Object.entries(chosen).map(([type, parts]) => [type, parts.map((part) => part.name)] as const);
  // A type whose component was named in vain is not also missing.
  const structure = structureFindings(Object.fromEntries(names)).filter(
    ({ at }) => at.type === undefined || !lost.has(at.type),
  );
  problems.push(
    ...structure.map((each) => wrong(["components", ...(each.at.type ? [each.at.type] : [])], each.rule, each)),
  );
  const secrets = attachedIds(view, thing.secrets, (i, each) => wrong(["secrets", i], "unknown-secret", each));
  problems.push(...secrets.problems);

  const stack = {
    ...(current ?? newEntity(name)),
    description: thing.description,
    components: Object.fromEntries(Object.entries(chosen).map(([type, parts]) => [type, parts.map(({ id }) => id)])),
    labels: changedTexts({}, thing.labels),
    environment: changedTexts({}, thing.environment),
    secrets: secrets.ids,
  };
  const left = current === undefined ? null : storedSide(view, current);
  const right: StackSide = { ...stack, secrets: secrets.names, components: slotsOf(chosen) };
  const rows = [...ownRows(left, right), ...namesOfSlotsRows(left?.components ?? {}, right.components)];
  const kind = current === undefined ? "create" : rows.length > 0 ? "change" : "leave";
  if (kind !== "leave" && isProtectedStack({ name })) {
    const hint = "Leave it out of the file, or give it another name.";
    const message = `The stack ${name} is always there and cannot be changed.`;
    problems.push(wrong(["name"], "protected", { message, hint }));
  }
  const planned: PlannedStack = { kind, type: null, name, rows, stack };
  if (byZenml && !isProtectedStack({ name }))
    problems.push(...takenByOther(planned).map((each) => wrong(["name"], "zenml-name-taken", each)));
  return { planned, problems };
}

function unknown(type: ComponentTypeId, name: string, meant: string | undefined): Failure {
  const { title } = componentType(type);
  const hint = meant ?? "Write it into the file, or register it first.";
  return failure("bad-data", `There is no ${title} ${name}, neither in the files nor stored.`, { hint });
}

function storedSide(view: View, stack: NonNullable<ReturnType<View["stacks"]["byName"]>>): StackSide {
  const parts = componentTypeIds.map((type) => {
    const found = (stack.components[type] ?? []).flatMap((id) => view.components.get(id) ?? []);
    return [type, found] as const;
  });
  return {
    ...stack,
    secrets: stack.secrets.map((id) => view.secrets.get(id)?.name ?? id),
    components: slotsOf(Object.fromEntries(parts)),
  };
}

/** Parts as they are compared: by name and flavor; what is inside of them is told where they are planned themselves. */
function slotsOf(chosen: Readonly<Partial<Record<ComponentTypeId, readonly Part[]>>>): SideSlots {
  const empty = { open: {}, clear: {}, sealed: {}, hidden: [] };
  const sides = Object.entries(chosen).map(([type, parts]) => {
    const slot = parts.map(({ name, flavor }) => ({
      ...{ name, flavor, connector: null, secrets: [], labels: {}, environment: {} },
      values: () => empty,
    }));
    return [type, slot] as const;
  });
  return Object.fromEntries(sides);
}
