import type { ConnectorReference, Texts } from "../../core/component.ts";
import type { ComponentTypeId } from "../../core/componentType.ts";
import type { Configuration } from "../../core/value/value.ts";
import type { FileNode, Mark } from "./node.ts";

/** A component as a file tells it, whole: what is not there is not set. */
export interface FileComponent {
  readonly type: ComponentTypeId;
  readonly name: string;
  readonly flavor: string;
  readonly labels: Texts;
  readonly configuration: Configuration;
  readonly environment: Texts;
  /** Names of attached secrets. */
  readonly secrets: readonly string[];
  readonly connector: ConnectorReference | null;
}

/** The names of the components of each type, the first of a type is its default. */
export type ComponentNames = Readonly<Partial<Record<ComponentTypeId, readonly string[]>>>;

/** A stack as a file tells it, whole. */
export interface FileStack {
  readonly name: string;
  readonly description: string | null;
  readonly labels: Texts;
  readonly components: ComponentNames;
  readonly environment: Texts;
  /** Names of attached secrets. */
  readonly secrets: readonly string[];
}

/** What stack files hold. */
export interface StackFileContent {
  readonly components: readonly FileComponent[];
  readonly stacks: readonly FileStack[];
}

/** A thing that a file tells, with the node that tells it: `markAt` finds where a part of it stands. */
export interface Said<Thing> {
  readonly thing: Thing;
  readonly node: FileNode;
  /** A file of ZenML says it: it knows neither labels nor descriptions, and what is stored under the name is taken as it is or not at all. */
  readonly byZenml?: true;
}

/** What was read of files, with places. */
export interface SaidContent {
  readonly components: readonly Said<FileComponent>[];
  readonly stacks: readonly Said<FileStack>[];
  /** The files that were read, those that others stand on included. */
  readonly sources: readonly string[];
  /** The versions that files of ZenML among them name. */
  readonly zenmlVersions: readonly ZenmlVersion[];
}

/** The version of ZenML that a file names. */
export interface ZenmlVersion {
  /** As ZenML would print it: `0.98.0`. */
  readonly text: string;
  readonly at: Mark;
}

/** The content without places. */
export function contentOf({ components, stacks }: SaidContent): StackFileContent {
  return { components: components.map(({ thing }) => thing), stacks: stacks.map(({ thing }) => thing) };
}
