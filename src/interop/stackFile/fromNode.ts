import type { ConnectorReference, Texts } from "../../core/component.ts";
import { type ComponentTypeId, componentTypeIds } from "../../core/componentType.ts";
import { objectOf } from "../../core/value/value.ts";
import type { FileComponent, FileStack, SaidContent } from "./content.ts";
import { entriesOf, type FileNode, itemsOf, textIn, under, valueOfNode } from "./node.ts";

/** What a file says, from a node that is of the form `fileForm`. */
export function contentOfNode(file: FileNode): Pick<SaidContent, "components" | "stacks"> {
  return {
    components: itemsOf(under(file, "components")).map((node) => ({ thing: componentOf(node), node })),
    stacks: itemsOf(under(file, "stacks")).map((node) => ({ thing: stackOf(node), node })),
  };
}

function componentOf(node: FileNode): FileComponent {
  const configuration = under(node, "configuration");
  return {
    type: typeOf(node),
    name: textOf(under(node, "name")),
    flavor: textOf(under(node, "flavor")),
    labels: textsOf(under(node, "labels")),
    configuration: objectOf(entriesOf(configuration).map(({ key, value }) => [key, valueOfNode(value)] as const)),
    environment: textsOf(under(node, "environment")),
    secrets: itemsOf(under(node, "secrets")).map(textOf),
    connector: connectorOf(under(node, "connector")),
  };
}

function stackOf(node: FileNode): FileStack {
  const slots = componentTypeIds.map((type) => [type, namesOf(under(under(node, "components"), type))] as const);
  const description = under(node, "description");
  return {
    name: textOf(under(node, "name")),
    description: description === undefined ? null : textOf(description),
    labels: textsOf(under(node, "labels")),
    components: Object.fromEntries(slots.filter(([, names]) => names.length > 0)),
    environment: textsOf(under(node, "environment")),
    secrets: itemsOf(under(node, "secrets")).map(textOf),
  };
}

function typeOf(node: FileNode): ComponentTypeId {
  const name = textOf(under(node, "type"));
  const type = componentTypeIds.find((each) => each === name);
  if (type === undefined) throw new Error("a component without type passed the check");
  return type;
}

/** One name, or several. */
function namesOf(node: FileNode | undefined): readonly string[] {
  if (node === undefined) return [];
  return node.kind === "list" ? node.items.map(textOf) : [textOf(node)];
}

function connectorOf(node: FileNode | undefined): ConnectorReference | null {
  if (node === undefined) return null;
  if (node.kind !== "map") return { name: textOf(node), resourceId: null };
  const resourceId = under(node, "resource_id");
  return { name: textOf(under(node, "name")), resourceId: resourceId === undefined ? null : textOf(resourceId) };
}

function textOf(node: FileNode | undefined): string {
  return textIn(node) ?? "";
}

function textsOf(node: FileNode | undefined): Texts {
  const texts: Record<string, string> = Object.create(null);
  for (const { key, value } of entriesOf(node)) texts[key] = textOf(value);
  return texts;
}
