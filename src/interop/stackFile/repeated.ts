import { resolve } from "node:path";
import { componentType, isComponentTypeId } from "../../core/componentType.ts";
import type { Failure } from "../../core/failure.ts";
import { sameValue } from "../../core/value/value.ts";
import type { FileComponent, Said, SaidContent } from "./content.ts";
import { type FileNode, itemsOf, markAt, textIn, under } from "./node.ts";
import { identityOf } from "./overlay.ts";
import { problem } from "./problem.ts";

/**
 * Contents one after the other, and what is there more than once; the first one counts. What comes from the same place of a file that several stand on is
 * one thing; so is a component of which two files of ZenML say the same, since its importer takes what an earlier one made.
 */
export function joined(contents: readonly SaidContent[]): {
  readonly content: SaidContent;
  readonly repeated: readonly Failure[];
} {
  const components = onceEach(
    "components",
    contents.flatMap((each) => each.components),
    (a, b) => isSamePlace(a, b) || (a.byZenml === true && b.byZenml === true && isSame(a.thing, b.thing)),
  );
  const stacks = onceEach(
    "stacks",
    contents.flatMap((each) => each.stacks),
    isSamePlace,
  );
  const sources = contents.flatMap((each) => each.sources);
  const zenmlVersions = contents.flatMap((each) => each.zenmlVersions);
  return {
    content: { components: components.kept, stacks: stacks.kept, sources, zenmlVersions },
    repeated: [...components.repeated, ...stacks.repeated],
  };
}

function onceEach<Thing extends Said<unknown>>(
  list: string,
  all: readonly Thing[],
  isOne: (first: Thing, other: Thing) => boolean,
): { readonly kept: readonly Thing[]; readonly repeated: readonly Failure[] } {
  const firsts = new Map<string, Thing>();
  const repeated = all.flatMap((each) => {
    const identity = identityOf(list, each.node);
    const first = firsts.get(identity) ?? each;
    firsts.set(identity, first);
    return first === each || isOne(first, each) ? [] : [isTwice(list, each.node, first.node)];
  });
  return { kept: [...firsts.values()], repeated };
}

function isSamePlace({ node: { at: a } }: Said<unknown>, { node: { at: b } }: Said<unknown>): boolean {
  return a.line === b.line && a.column === b.column && resolve(a.file) === resolve(b.file);
}

function isSame(a: FileComponent, b: FileComponent): boolean {
  return a.flavor === b.flavor && sameValue(a.configuration, b.configuration);
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
  const firsts = new Map<string, FileNode>();
  return nodes.flatMap((node) => {
    const identity = identityOf(list, node);
    const first = firsts.get(identity);
    if (first !== undefined) return [isTwice(list, node, first)];
    firsts.set(identity, node);
    return [];
  });
}

function isTwice(list: string, node: FileNode, { at }: FileNode): Failure {
  const where = at.file === node.at.file ? `in line ${at.line}` : `${at.file}:${at.line}`;
  return problem(markAt(node, ["name"]), `${thingText(list, node)} is there twice; the first one is ${where}.`);
}

function thingText(list: string, node: FileNode): string {
  const type = textIn(under(node, "type")) ?? "";
  const title = list === "stacks" ? "stack" : isComponentTypeId(type) ? componentType(type).title : "component";
  return `The ${title} ${textIn(under(node, "name"))}`;
}
