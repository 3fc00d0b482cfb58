import { statSync } from "node:fs";
import type { CustomFlavor } from "../../core/customFlavor.ts";
import type { Failure } from "../../core/failure.ts";
import { flavorKey } from "../../core/flavor.ts";
import { ok } from "../../core/result.ts";
import { read } from "../access.ts";
import type { Env } from "../env.ts";
import { shownPath } from "./source.ts";
import { type FlavorState, stateOf, unreadableWhy } from "./state.ts";
import { isTrustedWhole, trustedFolders } from "./trust.ts";

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
  /** It has changed and lies in trusted folders with all that it imports: what it says now may be taken over without a question. */
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
  let known: Registered | undefined;
  let stamps = new Map<string, string>();
  let last: FlavorFiles = new Map();
  return {
    forget: () => {
      known = undefined;
    },
    look: async () => {
      const isNew = known === undefined;
      known ??= registered(env);
      const { flavors, folders } = known;
      const now = new Map(flavors.map((flavor) => [flavorKey(flavor), stampOf(flavor)]));
      if (!isNew && now.entries().every(([key, stamp]) => stamps.get(key) === stamp)) return last;
      const looked = flavors.map(async (flavor): Promise<readonly [string, FlavorFile]> => {
        const key = flavorKey(flavor);
        const stamp = now.get(key) ?? "";
        const before = stamps.get(key) === stamp ? last.get(key) : undefined;
        const state = before?.state ?? (await stateOf(env, flavor));
        const why = before?.why ?? (state === "unreadable" ? await unreadableWhy(flavor) : undefined);
        const trusted = state === "changed" && (await isTrustedWhole(folders, flavor.file));
        return [key, { flavor, state, ...(why && { why }), stamp, file: shownPath(flavor.file), trusted }];
      });
      last = new Map(await Promise.all(looked));
      stamps = now;
      return last;
    },
  };
}

interface Registered {
  readonly flavors: readonly CustomFlavor[];
  readonly folders: readonly string[];
}

function registered(env: Env): Registered {
  const found = read(env, (view) => ok({ flavors: view.flavors.list(), folders: trustedFolders(view) }));
  return found.ok ? found.value : { flavors: [], folders: [] };
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
