import type { ComponentTypeId } from "../../core/componentType.ts";
import type { Composition } from "../../core/stack.ts";
import type { Verdicts } from "../../usecases/composition/verdicts.ts";
import type { AppData } from "./data.ts";

/** What verdicts hold for. They are asked anew when any of it changes. */
export interface VerdictBase {
  readonly slot: ComponentTypeId;
  readonly composition: Composition;
  readonly against: AppData["components"];
}

/** Verdicts that are known, and what they hold for. Those that were asked before stay until there are new ones. */
export interface KnownVerdicts extends VerdictBase {
  readonly byKey: Verdicts;
}

/** Verdicts that are known, by slot: going through the slots comes back to each of them. */
export type VerdictsBySlot = ReadonlyMap<ComponentTypeId, KnownVerdicts>;
