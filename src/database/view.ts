import type { Component, Texts } from "../core/component.ts";
import type { ComponentTypeId } from "../core/componentType.ts";
import type { CustomFlavor } from "../core/customFlavor.ts";
import type { Result } from "../core/result.ts";
import type { Secret } from "../core/secret.ts";
import type { Stack } from "../core/stack.ts";

/**
 * A row to write. The times are the database's own. `rev` is the one that was read; 0 makes a new row, whose id the caller
 * chooses (`newId`), since values are sealed for that id before the row exists.
 */
export type Written<T> = Omit<T, "created" | "updated">;

/** Which components are listed. */
export interface ComponentFilter {
  readonly type?: ComponentTypeId;
}

/** Reads components. Lists are in the order of creation. */
export interface ComponentReader {
  list(filter?: ComponentFilter): readonly Component[];
  get(id: string): Component | undefined;
  byName(type: ComponentTypeId, name: string): Component | undefined;
  /** Those of these ids that are there, in any order. */
  some(ids: readonly string[]): readonly Component[];
  /** Of a type, at most so many of each flavor, the newest first. */
  someOfEachFlavor(type: ComponentTypeId, most: number): readonly Component[];
  /** The next name of the type in the order of their bytes: if any name begins with this one, it does. */
  nameAfter(type: ComponentTypeId, name: string): string | undefined;
  /** The stacks that hold a component. */
  usedBy(id: string): readonly Stack[];
  count(): number;
}

/** Reads stacks. Lists are in the order of creation. */
export interface StackReader {
  list(): readonly Stack[];
  get(id: string): Stack | undefined;
  byName(name: string): Stack | undefined;
  /** The one that is active wherever no workspace says otherwise; the stack `default` when the one that was chosen is gone. */
  active(): Stack;
  /** The one that was chosen for a workspace, named by its id; undefined: none, or it is gone. */
  activeIn(workspace: string): Stack | undefined;
  count(): number;
}

/** Reads secrets. Lists are in the order of creation. */
export interface SecretReader {
  list(): readonly Secret[];
  get(id: string): Secret | undefined;
  byName(name: string): Secret | undefined;
  /** The cipher text of each key's value, by key, in order. Empty for an unknown id. */
  sealed(id: string): Texts;
  /** The components and stacks that a secret is attached to. References in configurations are not looked at. */
  usedBy(id: string): { readonly components: readonly Component[]; readonly stacks: readonly Stack[] };
  count(): number;
}

/** Reads flavors of the person's own. Lists are by type, then by name. */
export interface FlavorReader {
  list(): readonly CustomFlavor[];
  get(id: string): CustomFlavor | undefined;
  byName(type: ComponentTypeId, name: string): CustomFlavor | undefined;
  /** The components of a flavor. */
  usedBy(flavor: Pick<CustomFlavor, "type" | "name">): readonly Component[];
  count(): number;
}

/** Reads settings: small texts by key that belong to the database, not to a person. */
export interface SettingReader {
  get(key: string): string | undefined;
}

/** One consistent state of the database. */
export interface View {
  readonly components: ComponentReader;
  readonly stacks: StackReader;
  readonly secrets: SecretReader;
  readonly flavors: FlavorReader;
  readonly settings: SettingReader;
}

/** Changes components. */
export interface ComponentWriter extends ComponentReader {
  /** Creates (`rev` 0) or replaces a component; returns it as it is now. Errors: conflict (changed or deleted since it was read), name-taken, not-found (an attached secret). */
  put(component: Written<Component>): Result<Component>;
  /** Errors: not-found, in-use (by stacks). */
  delete(id: string): Result<void>;
}

/** Changes stacks. */
export interface StackWriter extends StackReader {
  /** Creates (`rev` 0) or replaces a stack; returns it as it is now. Errors: conflict, name-taken, not-found (a component or an attached secret). */
  put(stack: Written<Stack>): Result<Stack>;
  /** Errors: not-found. */
  delete(id: string): Result<void>;
  /** In a workspace, named by its id, or wherever no workspace says otherwise. Errors: not-found. */
  setActive(id: string, workspace?: string): Result<void>;
}

/** Changes secrets. */
export interface SecretWriter extends SecretReader {
  /** Creates (`rev` 0) or replaces a secret with all its values; returns it as it is now. Errors: conflict, name-taken. */
  put(secret: Written<Omit<Secret, "keys">>, sealed: Texts): Result<Secret>;
  /** Errors: not-found, in-use (attached to a component or stack). */
  delete(id: string): Result<void>;
}

/** Changes flavors of the person's own. */
export interface FlavorWriter extends FlavorReader {
  /** Creates (`rev` 0) or replaces a flavor; returns it as it is now. Errors: conflict, name-taken. */
  put(flavor: Written<CustomFlavor>): Result<CustomFlavor>;
  /** Errors: not-found, in-use (by components). */
  delete(id: string): Result<void>;
}

/** Changes settings. */
export interface SettingWriter extends SettingReader {
  put(key: string, value: string): Result<void>;
  delete(key: string): Result<void>;
}

/** A view that can be changed; it sees its own changes. */
export interface Transaction extends View {
  readonly components: ComponentWriter;
  readonly stacks: StackWriter;
  readonly secrets: SecretWriter;
  readonly flavors: FlavorWriter;
  readonly settings: SettingWriter;
}
