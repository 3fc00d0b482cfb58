import type { ComponentTypeId } from "../../core/componentType.ts";
import { applyQuery } from "../../core/query/apply.ts";
import type { QueryField } from "../../core/query/match.ts";
import { isPlain, type Page, type Query } from "../../core/query/query.ts";
import type { Result } from "../../core/result.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { userName } from "../userName.ts";
import type { ComponentView } from "./view.ts";
import { componentView, type Surroundings, surroundingsOfAll } from "./viewOf.ts";

/** Which components are listed. */
export interface ListComponents {
  /** Absent: of all types. */
  readonly type?: ComponentTypeId;
  readonly query?: Query;
}

/** The fields that a list of components can be filtered and sorted by. `connector_id` is the connector's name; `stack_id` a stack's id or name. */
const componentQueryFields = [
  "id",
  "name",
  "type",
  "flavor",
  "created",
  "updated",
  "user",
  "connector_id",
  "stack_id",
] as const;

const fields: Readonly<Record<(typeof componentQueryFields)[number], QueryField<ComponentView>>> = {
  id: { kind: "id", of: ({ id }) => id },
  name: { kind: "text", of: ({ name }) => name },
  type: { kind: "text", of: ({ type }) => type },
  flavor: { kind: "text", of: ({ flavor }) => flavor },
  created: { kind: "time", of: ({ created }) => created },
  updated: { kind: "time", of: ({ updated }) => updated },
  user: { kind: "text", of: () => userName },
  connector_id: { kind: "text", of: ({ connector }) => connector?.name ?? null },
  stack_id: { kind: "id", of: ({ usedBy }) => usedBy.flatMap(({ id, name }) => [id, name]) },
};

/**
 * Lists components, the newest first unless sorted; of one type, where nothing else is asked for, the active stack's default one leads.
 * Errors: usage (unknown field, page beyond the last).
 */
export async function listComponents(env: Env, input: ListComponents): Promise<Result<Page<ComponentView>>> {
  const { type, query = {} } = input;
  return read(env, (view) => {
    const around = surroundingsOfAll(env, view);
    const components = view.components.list(type === undefined ? {} : { type });
    const views = components.toReversed().map((each) => componentView(each, around));
    const ordered = type !== undefined && isPlain(query) ? activeFirst(views, around) : views;
    return applyQuery(ordered, query, { fields, labels: ({ labels }) => labels });
  });
}

/** The ids of the active stack's components are in the order of each type, the default one first. */
function activeFirst(views: readonly ComponentView[], { active }: Surroundings): readonly ComponentView[] {
  const first = [...active].find((id) => views.some((each) => each.id === id));
  return [...views.filter(({ id }) => id === first), ...views.filter(({ id }) => id !== first)];
}
