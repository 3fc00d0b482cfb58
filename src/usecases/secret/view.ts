import type { ComponentTypeId } from "../../core/componentType.ts";
import type { Secret } from "../../core/secret.ts";
import type { Named } from "../named.ts";

/** A secret as front ends see it. */
export interface SecretView extends Secret {
  /** Every key with its value, or with `********` unless values were asked for. */
  readonly shown: Readonly<Record<string, string>>;
  /** The components and stacks that it is attached to or that refer to one of its keys. */
  readonly usedBy: {
    readonly components: readonly (Named & { readonly type: ComponentTypeId })[];
    readonly stacks: readonly Named[];
  };
}
