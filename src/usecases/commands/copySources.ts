import type { Component } from "../../core/component.ts";
import type { Stack } from "../../core/stack.ts";
import { writeJson } from "../../core/value/json.ts";
import type { Altered, AlteredThings } from "../../database/event.ts";
import type { View } from "../../database/view.ts";

/**
 * Of what a copy made the names of the sources, by id: history keeps what was made, which looks like anything else that is new. The title of the change
 * tells that it was a copy and names the source; of several copies at once the source is the thing named there that they are like.
 */
export function copySources(view: View, altered: AlteredThings, title: string): ReadonlyMap<string, string> {
  if (!title.startsWith("copy ")) return new Map();
  return new Map([
    ...made(altered.components).flatMap((copy) =>
      sourceOf(copy, `copy ${copy.type} `, title, () => view.components.list({ type: copy.type }), componentLikeness),
    ),
    ...made(altered.stacks).flatMap((copy) =>
      sourceOf(copy, "copy stack ", title, () => view.stacks.list(), stackLikeness),
    ),
  ]);
}

function made<T>(altered: readonly Altered<T>[]): readonly T[] {
  return altered.flatMap(({ before, after }) => (before === undefined && after !== undefined ? [after] : []));
}

function sourceOf<T extends { readonly id: string; readonly name: string }>(
  copy: T,
  start: string,
  title: string,
  all: () => readonly T[],
  likeness: (thing: T) => string,
): readonly (readonly [id: string, source: string])[] {
  const end = ` to ${copy.name}`;
  if (title.startsWith(start) && title.endsWith(end)) return [[copy.id, title.slice(start.length, -end.length)]];
  const wanted = likeness(copy);
  const found = all().find((each) => each.id !== copy.id && title.includes(each.name) && likeness(each) === wanted);
  return found === undefined ? [] : [[copy.id, found.name]];
}

/** What a copy has in common with its source; its secret values are sealed anew. */
function componentLikeness(component: Component): string {
  const { flavor, configuration, sealed, labels, environment, secrets, connector } = component;
  return writeJson([
    flavor,
    configuration,
    Object.keys(sealed),
    labels,
    environment,
    secrets,
    connector && { ...connector },
  ]);
}

function stackLikeness({ description, components, labels, environment, secrets }: Stack): string {
  return writeJson([description, JSON.stringify(components), labels, environment, secrets]);
}
