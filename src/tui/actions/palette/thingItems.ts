import { type ComponentType, componentType, componentTypes } from "../../../core/componentType.ts";
import { type Field, proseOf } from "../../../core/field/shape.ts";
import { type FlavorEntry, flavorKey } from "../../../core/flavor.ts";
import { findable } from "../../../core/fuzzySearch.ts";
import type { DescribedFlavor } from "../../../core/loadedFlavor.ts";
import type { ComponentView } from "../../../usecases/component/view.ts";
import type { StackView } from "../../../usecases/stack/view.ts";
import type { AppData } from "../../state/data.ts";
import { flavorScreen } from "../../state/flavorScreen.ts";
import { openScreenState } from "../context.ts";
import { openList, openStack } from "../openPlace.ts";
import { openSheet } from "../overlay/prompt.ts";
import { activateStack } from "../stacks/stackActions.ts";
import type { PaletteItem } from "./item.ts";

/** Everything that is no command: stacks, components, flavors, their fields and documentation, component types. */
export function thingItems(
  stacks: AppData["stacks"],
  components: AppData["components"],
  flavors: AppData["flavors"],
  described: ReadonlyMap<string, DescribedFlavor>,
): readonly PaletteItem[] {
  return [
    ...stacks.flatMap(stackItems),
    ...(components ?? []).map(componentItem),
    ...flavors.map((flavor) => flavorItem(flavor, described.get(flavorKey(flavor)))),
    ...[...described.values()].flatMap(describedItems),
    ...componentTypes.map(typeItem),
  ];
}

const noKeys: readonly string[] = [];

function stackItems(stack: StackView): readonly PaletteItem[] {
  const { id, name, active } = stack;
  const open: PaletteItem = {
    key: `stack:${id}`,
    kind: "stack",
    label: name,
    note: active ? "open the active stack" : "open",
    keys: noKeys,
    findable: findable({ name, fields: ["stack"], prose: stack.description ?? "" }),
    run: (context) => openStack(context, stack),
  };
  const activate: PaletteItem = {
    key: `activate:${id}`,
    kind: "stack",
    label: `set ${name} active`,
    note: "",
    keys: noKeys,
    findable: findable({ name: `set ${name} active`, fields: ["stack use activate"] }),
    run: (context) => activateStack(context, stack),
  };
  return active ? [open] : [open, activate];
}

function componentItem({ id, name, type, flavor }: ComponentView): PaletteItem {
  const { title } = componentType(type);
  return {
    key: `component:${id}`,
    kind: "component",
    label: name,
    note: `${flavor} ${title}`,
    keys: noKeys,
    findable: findable({ name, fields: [`${flavor} ${title}`] }),
    run: (context) => openList(context, "components", type, id),
  };
}

/** A flavor is found by all that its schema says of it too. */
function flavorItem(flavor: FlavorEntry, loaded: DescribedFlavor | undefined): PaletteItem {
  const { type, name, title, summary } = flavor;
  const fields = loaded?.fields.map(proseOf) ?? [];
  const details = loaded?.spec.details ?? "";
  return {
    key: `flavor:${flavorKey(flavor)}`,
    kind: "flavor",
    label: name,
    note: `${title} · ${componentType(type).title}`,
    keys: noKeys,
    called: [`${title} ${componentType(type).title} ${name}`],
    findable: findable({
      name,
      fields: [title, componentType(type).title],
      prose: [summary, details, ...fields].join(" "),
    }),
    told: [summary, details].map((text) => text.toLowerCase()),
    run: (context) => openList(context, "flavors", type, flavorKey(flavor)),
  };
}

function describedItems({ spec, fields }: DescribedFlavor): readonly PaletteItem[] {
  return [
    ...fields.map((field) => fieldItem(spec, field)),
    ...(spec.docsUrl === undefined ? [] : [docsItem(spec, spec.docsUrl)]),
  ];
}

function fieldItem(flavor: FlavorEntry, field: Field): PaletteItem {
  const { type, title } = flavor;
  const { name, help } = field;
  return {
    key: `field:${flavorKey(flavor)}:${name}`,
    kind: "field",
    label: name,
    note: `${title} ${componentType(type).title}: ${help}`,
    keys: noKeys,
    findable: findable({ name, fields: [flavor.name, title], prose: proseOf(field) }),
    run: async (context) => {
      await openList(context, "flavors", type, flavorKey(flavor));
      openScreenState(context, flavorScreen(flavor, name));
    },
  };
}

function docsItem(flavor: FlavorEntry, url: string): PaletteItem {
  const { title, type } = flavor;
  const about = `${title} ${componentType(type).title}`;
  return {
    key: `docs:${flavorKey(flavor)}`,
    kind: "docs",
    label: `${about} documentation`,
    note: url,
    keys: noKeys,
    findable: findable({ name: `${about} documentation`, fields: [flavor.name, url] }),
    run: (context) => openSheet(context, { title: about, lines: [url], copies: url }),
  };
}

function typeItem({ id, title, plural, summary }: ComponentType): PaletteItem {
  return {
    key: `type:${id}`,
    kind: "type",
    label: plural,
    note: summary,
    keys: noKeys,
    called: [title],
    findable: findable({ name: plural, fields: [id, title], prose: summary }),
    run: (context) => openList(context, "components", id),
  };
}
