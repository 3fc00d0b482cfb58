import type { Component } from "../../core/component.ts";
import { isSecretReference } from "../../core/secretReference.ts";
import type { CheckedComponent } from "./componentCheck.ts";

/** Which state of which component. */
export interface Version {
  readonly id: string;
  readonly rev: number;
}

/** Remembers what was found about components, for screens that ask again with every change of a composition. */
export interface CheckMemory {
  readonly find: (version: Version) => CheckedComponent | undefined;
  /** Only what follows from the component alone is kept: one that refers to secrets, or cannot be opened now, is checked anew. */
  readonly keep: (component: Component, checked: CheckedComponent) => void;
}

/** An empty memory. */
export function createCheckMemory(): CheckMemory {
  const known = new Map<string, { readonly rev: number; readonly checked: CheckedComponent }>();
  return {
    find: ({ id, rev }) => {
      const found = known.get(id);
      return found?.rev === rev ? found.checked : undefined;
    },
    keep: ({ id, rev, configuration }, checked) => {
      if (checked.isOpen && !Object.values(configuration).some(isSecretReference)) known.set(id, { rev, checked });
    },
  };
}
