import { applyQuery } from "../../core/query/apply.ts";
import type { QueryField } from "../../core/query/match.ts";
import { isPlain, type Page, type Query } from "../../core/query/query.ts";
import type { Result } from "../../core/result.ts";
import { read } from "../access.ts";
import { surroundingsOf } from "../component/viewOf.ts";
import type { Env } from "../env.ts";
import { userName } from "../userName.ts";
import type { StackView } from "./view.ts";
import { rememberingComponents, stackView } from "./viewOf.ts";

/** Which stacks are listed. */
export interface ListStacks {
  readonly query?: Query;
}

/** The fields that a list of stacks can be filtered and sorted by. `component` is a name or id of one of its components. */
const stackQueryFields = [
  "id",
  "name",
  "description",
  "created",
  "updated",
  "user",
  "component_id",
  "component",
] as const;

const fields: Readonly<Record<(typeof stackQueryFields)[number], QueryField<StackView>>> = {
  id: { kind: "id", of: ({ id }) => id },
  name: { kind: "text", of: ({ name }) => name },
  description: { kind: "text", of: ({ description }) => description },
  created: { kind: "time", of: ({ created }) => created },
  updated: { kind: "time", of: ({ updated }) => updated },
  user: { kind: "text", of: () => userName },
  component_id: { kind: "id", of: ({ components }) => Object.values(components).flat() },
  component: {
    kind: "text",
    of: ({ parts }) => Object.values(parts).flatMap((each) => each.flatMap(({ id, name }) => [id, name])),
  },
};

/** Lists stacks, the newest first unless sorted; where nothing is asked for the active one leads. Errors: usage. */
export async function listStacks(env: Env, { query = {} }: ListStacks = {}): Promise<Result<Page<StackView>>> {
  return read(env, (view) => {
    const around = surroundingsOf(env, view);
    const componentOf = rememberingComponents(view);
    const stacks = view.stacks
      .list()
      .toReversed()
      .map((each) => stackView(each, around, componentOf));
    const ordered = isPlain(query) ? [...stacks.filter(isActive), ...stacks.filter((each) => !isActive(each))] : stacks;
    return applyQuery(ordered, query, { fields, labels: ({ labels }) => labels });
  });
}

function isActive({ active }: StackView): boolean {
  return active;
}
