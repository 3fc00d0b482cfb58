import { statSync } from "node:fs";
import type { CustomFlavor } from "../../core/customFlavor.ts";
import type { Failure } from "../../core/failure.ts";
import { flavorKey } from "../../core/flavor.ts";
import { ok } from "../../core/result.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { shownPath } from "./source.ts";
import { type FlavorState, stateOf, unreadableWhy } from "./state.ts";
import { isTrusted } from "./trust.ts";

/** How the file of a flavor of the person's own is against what was registered. */
export interface FlavorFile {
  readonly flavor: CustomFlavor;
  readonly state: FlavorState;
  /** Why it is not read, where it is unreadable. */
  readonly why?: Failure;
  /** Another text after each change of the file. */
  readonly stamp: string;
  /** As people call its file. */
  readonly file: string;
  /** It lies in a folder that is trusted: what it says now may be taken over without a question. */
  readonly trusted: boolean;
}

/** The files of all flavors of the person's own, by `flavorKey`. */
export type FlavorFiles = ReadonlyMap<string, FlavorFile>;

/** Tells how the files are. */
export interface FlavorFileLooker {
  /** Forgets which flavors there are: the database has changed. */
  readonly forget: () => void;
  /** The same map as before when nothing has changed. */
  readonly look: () => Promise<FlavorFiles>;
}

/**
 * Looks at the files of flavors again and again. Those whose time and size are as they were are not read a second time; a change in what a flavor
 * imports is seen when its own file changes, or when it is used.
 */
export function flavorFileLooker(env: Env): FlavorFileLooker {
  let flavors: readonly Registered[] | undefined;
  let stamps = new Map<string, string>();
  let last: FlavorFiles = new Map();
  return {
    forget: () => {
      flavors = undefined;
    },
    look: async () => {
      const isNew = flavors === undefined;
      flavors ??= registered(env);
      const now = new Map(flavors.map(({ flavor }) => [flavorKey(flavor), stampOf(flavor)]));
      if (!isNew && now.entries().every(([key, stamp]) => stamps.get(key) === stamp)) return last;
      const looked = flavors.map(async ({ flavor, trusted }): Promise<readonly [string, FlavorFile]> => {
        const key = flavorKey(flavor);
        const stamp = now.get(key) ?? "";
        const known = stamps.get(key) === stamp ? last.get(key) : undefined;
        const state = known?.state ?? (await stateOf(env, flavor));
        const why = known?.why ?? (state === "unreadable" ? await unreadableWhy(flavor) : undefined);
        return [key, { flavor, state, ...(why && { why }), stamp, file: shownPath(flavor.file), trusted }];
      });
      last = new Map(await Promise.all(looked));
      stamps = now;
      return last;
    },
  };
}

type Registered = Pick<FlavorFile, "flavor" | "trusted">;

function registered(env: Env): readonly Registered[] {
  const flavors = read(env, (view) =>
    ok(view.flavors.list().map((flavor) => ({ flavor, trusted: isTrusted(view, flavor.file) }))),
  );
  return flavors.ok ? flavors.value : [];
}

function stampOf({ file, hash }: CustomFlavor): string {
  try {
    // Who may write it counts too, and only this time tells of that.
    const { ctimeMs, size } = statSync(file);
    return `${hash} ${ctimeMs} ${size}`;
  } catch {
    return `${hash} gone`;
  }
}
