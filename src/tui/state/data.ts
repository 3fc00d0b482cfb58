import type { ComponentTypeId } from "../../core/componentType.ts";
import type { FlavorEntry } from "../../core/flavor.ts";
import type { Composition } from "../../core/stack.ts";
import type { ComponentView } from "../../usecases/component/view.ts";
import type { NextSteps } from "../../usecases/history/next.ts";
import type { SecretKeys } from "../../usecases/secret/references.ts";
import type { ActiveStack } from "../../usecases/stack/active.ts";
import type { StackView } from "../../usecases/stack/view.ts";
import { rememberLast } from "./rememberLast.ts";

/** An unfinished composition or form from before. */
export interface DraftEntry {
  readonly key: string;
  /** What it is about: "new stack", "s3-prod (s3)". */
  readonly title: string;
  /** Left over from before, or being worked on by another program now, or kept in a way that cannot be read. */
  readonly state: "left" | "elsewhere" | "unreadable";
  /** What a composition holds; absent for forms. */
  readonly components?: Composition;
  /** When it was kept: ISO 8601, UTC. */
  readonly updated?: string;
}

/** What the screens know of the database; taken anew after every change. */
export interface AppData {
  readonly stacks: readonly StackView[];
  /** Of all types; null until a screen first needs them. */
  readonly components: readonly ComponentView[] | null;
  readonly flavors: readonly FlavorEntry[];
  /** What references can name; taken with the components. */
  readonly secrets: readonly SecretKeys[];
  readonly active: Pick<ActiveStack, "reason"> & { readonly name: string };
  /** The name of the marked workspace that the program was called in; null: in none. */
  readonly workspace: string | null;
  readonly drafts: readonly DraftEntry[];
  readonly history: NextSteps;
  readonly readOnly: boolean;
}

/** What the screens know of a database that holds nothing. */
export const emptyData: AppData = {
  stacks: [],
  components: [],
  flavors: [],
  secrets: [],
  active: { name: "default", reason: "default" },
  workspace: null,
  drafts: [],
  history: { undo: null, redo: null },
  readOnly: false,
};

const none: readonly ComponentView[] = [];

/** The keys of the drafts that were left here. */
export const draftKeys = rememberLast(
  (drafts: readonly DraftEntry[]): ReadonlySet<string> =>
    new Set(drafts.flatMap(({ key, state }) => (state === "elsewhere" ? [] : [key]))),
);

/** The components by type, each in the order of the list; the same as long as nothing has changed. */
export const componentsByType = rememberLast(
  (components: readonly ComponentView[]): ReadonlyMap<ComponentTypeId, readonly ComponentView[]> =>
    Map.groupBy(components, ({ type }) => type),
);

/** The components of one type, in the order of the list; the same array as long as nothing has changed. */
export function componentsOf(data: AppData, type: ComponentTypeId): readonly ComponentView[] {
  return componentsByType(data.components ?? none).get(type) ?? none;
}

/** The names that the components of a type have: those that a new one cannot have. */
export function componentNames(data: AppData, type: ComponentTypeId): readonly string[] {
  return componentsOf(data, type).map(({ name }) => name);
}

const byId = rememberLast(
  (components: readonly ComponentView[]) => new Map(components.map((component) => [component.id, component])),
);

const stacksById = rememberLast((stacks: readonly StackView[]) => new Map(stacks.map((stack) => [stack.id, stack])));

/** The stack with this id; undefined: there is none, or it is not saved yet. */
export function stackById(data: AppData, id: string | null | undefined): StackView | undefined {
  return id === null || id === undefined ? undefined : stacksById(data.stacks).get(id);
}

/** The names that the stacks have: those that a new one cannot have. */
export function stackNames({ stacks }: AppData): readonly string[] {
  return stacks.map(({ name }) => name);
}

/** The component with this id; undefined: it is gone or not saved yet, or the components are not read yet. */
export function componentById(data: AppData, id: string | null | undefined): ComponentView | undefined {
  return id === null || id === undefined ? undefined : byId(data.components ?? none).get(id);
}
