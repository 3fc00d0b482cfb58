import { sameValue, type ValueObject } from "../core/value/value.ts";
import type { Noun } from "./historyEntry.ts";

/** The rows of one noun without any rules: what journal and undo work on. */
export interface Store<T> {
  readonly noun: Noun;
  get(id: string): T | undefined;
  /** Writes all of it, over what is there with this id. */
  write(thing: T): void;
  remove(id: string): void;
  /** All fields, as history keeps them. */
  encode(thing: T): ValueObject;
  /** The inverse of `encode`. */
  decode(fields: ValueObject): T;
  /** How people call it, such as "artifact store s3-prod". */
  titleOf(thing: T): string;
}

/** Equality but for what every change alters. */
export function sameContent(a: ValueObject | undefined, b: ValueObject | undefined): boolean {
  return sameValue(a && contentOf(a), b && contentOf(b));
}

function contentOf({ rev: _rev, updated: _updated, ...content }: ValueObject): ValueObject {
  return content;
}
