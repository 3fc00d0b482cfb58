import type { Component } from "../../core/component.ts";
import type { Configuration } from "../../core/value/value.ts";
import type { Named } from "../named.ts";

/** A component as front ends see it. Cipher texts never leave the use cases. */
export interface ComponentView extends Omit<Component, "sealed"> {
  /** The whole configuration as it is stored, then the secret values, which are `********` unless they were asked for. */
  readonly shown: Configuration;
  /** Fields that hold a secret value of their own, whether shown or not. They are absent from `configuration`. */
  readonly sealedFields: readonly string[];
  /** The stacks that hold it, by name. */
  readonly usedBy: readonly Named[];
  /** It belongs to the active stack. */
  readonly active: boolean;
  /** It can be used, but not changed or deleted. */
  readonly protected: boolean;
  /** The attached secrets with their names. */
  readonly attached: readonly Named[];
}

/** A component as a part of a stack. */
export type ComponentPart = Pick<ComponentView, "id" | "name" | "type" | "flavor" | "shown" | "labels" | "connector">;
