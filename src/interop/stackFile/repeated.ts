import { componentType, isComponentTypeId } from "../../core/componentType.ts";
import type { Failure } from "../../core/failure.ts";
import { sameValue } from "../../core/value/value.ts";
import type { FileComponent, Said, SaidContent } from "./content.ts";
import { type FileNode, itemsOf, markAt, textIn, under } from "./node.ts";
import { identityOf } from "./overlay.ts";
import { problem } from "./problem.ts";

/** Contents one after the other. A component that ZenML's files have in common is there once: its importer takes what an earlier one made. */
export function joined(contents: readonly SaidContent[]): SaidContent {
  const components = new Map<string, Said<FileComponent>>();
  const kept = contents.flatMap((content) =>
    content.components.filter((each) => {
      const key = identityOf("components", each.node);
      const first = components.get(key);
      if (first === undefined) components.set(key, each);
      return !(first?.byZenml && each.byZenml && isSame(first.thing, each.thing));
    }),
  );
  return {
    components: kept,
    stacks: contents.flatMap(({ stacks }) => stacks),
    zenmlVersions: contents.flatMap(({ zenmlVersions }) => zenmlVersions),
  };
}

function isSame(a: FileComponent, b: FileComponent): boolean {
  return a.flavor === b.flavor && sameValue(a.configuration, b.configuration);
}

/** What several files tell more than once. */
export function repeatedAmong({ components, stacks }: SaidContent): readonly Failure[] {
  const nodesOf = (said: readonly Said<unknown>[]) => said.map(({ node }) => node);
  return [...twice("components", nodesOf(components)), ...twice("stacks", nodesOf(stacks))];
}

/** What one file tells more than once. */
export function repeatedIn(file: FileNode): readonly Failure[] {
  return ["components", "stacks"].flatMap((list) => twice(list, itemsOf(under(file, list)).filter(isNamed)));
}

function isNamed(node: FileNode): boolean {
  return textIn(under(node, "name")) !== undefined;
}

/** Things that are told twice; the first one is where it belongs. */
function twice(list: string, nodes: readonly FileNode[]): readonly Failure[] {
  const first = new Map<string, FileNode>();
  return nodes.flatMap((node) => {
    const identity = identityOf(list, node);
    const known = first.get(identity);
    if (known === undefined) {
      first.set(identity, node);
      return [];
    }
    const { at } = known;
    const where = at.file === node.at.file ? `in line ${at.line}` : `${at.file}:${at.line}`;
    return [problem(markAt(node, ["name"]), `${thingText(list, node)} is there twice; the first one is ${where}.`)];
  });
}

function thingText(list: string, node: FileNode): string {
  const type = textIn(under(node, "type")) ?? "";
  const title = list === "stacks" ? "stack" : isComponentTypeId(type) ? componentType(type).title : "component";
  return `The ${title} ${textIn(under(node, "name"))}`;
}
