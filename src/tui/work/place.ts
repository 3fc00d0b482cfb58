import { type ComponentTypeId, componentType, componentTypes } from "../../core/componentType.ts";
import { type Failure, failure } from "../../core/failure.ts";
import { type FlavorEntry, flavorKey } from "../../core/flavor.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { ComponentView } from "../../usecases/component/view.ts";
import { likelyMeant } from "../../usecases/reference.ts";
import type { StackView } from "../../usecases/stack/view.ts";
import type { AppData } from "../state/data.ts";

/** Where a link leads. `key` is a component's id or a flavor's `flavorKey`. */
export type Place =
  | { readonly kind: "home" | "new" | "activity" | "artifacts" | "integrations" }
  | { readonly kind: "stack"; readonly stack: StackView }
  | { readonly kind: "components" | "flavors"; readonly type?: ComponentTypeId; readonly key?: string };

/**
 * The place that a link such as `stacks/prod` or `flavors/artifact_store/s3` names, over these data; names are percent-encoded. Errors:
 * usage (no such kind of place), not-found (no such thing, with what was likely meant).
 */
export function readPlace(link: string, data: AppData): Result<Place> {
  const parts = decoded(link);
  if (parts === undefined) return err(failure("usage", `${link} is not percent-encoded as a link must be.`));
  const [root = "", first, second, ...more] = parts;
  if (more.length > 0 || (second !== undefined && (root === "stacks" || root === "new"))) return err(noPlace(link));
  switch (root) {
    case "stacks":
      return first === undefined ? ok({ kind: "home" }) : stackPlace(first, data);
    case "components":
    case "flavors":
      return listPlace(root, first, second, data);
    case "new":
    case "activity":
    case "artifacts":
    case "integrations":
      return first === undefined ? ok({ kind: root }) : err(noPlace(link));
    default:
      return err(noPlace(link));
  }
}

function decoded(link: string): readonly string[] | undefined {
  try {
    return link
      .split("/")
      .map(decodeURIComponent)
      .filter((part, at, all) => part !== "" || at < all.length - 1);
  } catch {
    return undefined;
  }
}

function noPlace(link: string): Failure {
  return failure("usage", `There is no place ${link} in the screens.`, {
    hint: "Places are stacks/NAME, new, components/TYPE/NAME, flavors/TYPE/NAME, artifacts, integrations and activity.",
  });
}

function stackPlace(name: string, { stacks }: AppData): Result<Place> {
  const stack = byName(name, stacks);
  if (stack === undefined)
    return err(
      notFound(
        "stack",
        name,
        stacks.map((each) => each.name),
      ),
    );
  return ok({ kind: "stack", stack });
}

function byName<T extends StackView | ComponentView>(name: string, things: readonly T[]): T | undefined {
  return things.find((each) => each.name === name) ?? things.find((each) => each.id === name);
}

function listPlace(
  screen: "components" | "flavors",
  word: string | undefined,
  name: string | undefined,
  data: AppData,
): Result<Place> {
  if (word === undefined) return ok({ kind: screen });
  const type = typeOf(word);
  if (type === undefined)
    return err(
      notFound(
        "component type",
        word,
        componentTypes.map(({ id }) => id),
      ),
    );
  if (name === undefined) return ok({ kind: screen, type });
  const things = screen === "flavors" ? flavorsOf(type, data) : componentsIn(type, data);
  const key = things.get(name);
  const what = `${componentType(type).title}${screen === "flavors" ? " flavor" : ""}`;
  if (key === undefined) return err(notFound(what, name, [...things.keys()]));
  return ok({ kind: screen, type, key });
}

/** A type by its id, its id with dashes, or its plural. */
function typeOf(word: string): ComponentTypeId | undefined {
  const id = word.toLowerCase().replaceAll("-", "_").replaceAll(" ", "_");
  return componentTypes.find((type) => type.id === id || type.plural.replaceAll(" ", "_") === id)?.id;
}

function flavorsOf(type: ComponentTypeId, { flavors }: AppData): ReadonlyMap<string, string> {
  const own = flavors.filter((flavor: FlavorEntry) => flavor.type === type);
  return new Map(own.map((flavor) => [flavor.name, flavorKey(flavor)]));
}

function componentsIn(type: ComponentTypeId, { components }: AppData): ReadonlyMap<string, string> {
  const own = (components ?? []).filter((component) => component.type === type);
  return new Map(own.map(({ name, id }) => [name, id]));
}

function notFound(what: string, name: string, names: readonly string[]): Failure {
  return failure("not-found", `There is no ${what} ${name}.`, { hint: likelyMeant(what, name, names) });
}
