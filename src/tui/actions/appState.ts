import type { ComponentTypeId } from "../../core/componentType.ts";
import type { Finding } from "../../core/finding.ts";
import type { LocalFacts } from "../../core/localFact.ts";
import type { PreferenceProblem } from "../../core/preference.ts";
import type { Composition } from "../../core/stack.ts";
import type { Fixes } from "../../usecases/fix/fixesFor.ts";
import type { BrokenComponents } from "../../usecases/flavor/broken.ts";
import type { FlavorDescription } from "../../usecases/flavor/describe.ts";
import type { FlavorFiles } from "../../usecases/flavor/fileStates.ts";
import type { FormScreenState } from "../forms/formScreen.ts";
import type { Keymap } from "../keymap/keymap.ts";
import { type KnownArtifacts, noArtifacts } from "../state/artifacts.ts";
import type { ArtifactsState } from "../state/artifactsScreen.ts";
import type { ComposerState } from "../state/composer.ts";
import type { AppData } from "../state/data.ts";
import type { DiffState } from "../state/diffScreen.ts";
import type { FlavorState } from "../state/flavorScreen.ts";
import type { KnownIntegrations } from "../state/integrationRows.ts";
import type { IntegrationsState } from "../state/integrationsScreen.ts";
import type { LogEntry } from "../state/log.ts";
import type { LogState } from "../state/logScreen.ts";
import type { PictureState } from "../state/pictureScreen.ts";
import { type ScreenStack, topOf } from "../state/screenStack.ts";
import type { HealthByStack } from "../state/stackHealth.ts";
import type { StacksState } from "../state/stacksScreen.ts";
import type { Task } from "../state/task.ts";
import type { Toasts } from "../state/toast.ts";
import type { ComponentsState, FlavorsState } from "../state/typedListScreen.ts";
import type { VerdictsBySlot } from "../state/verdicts.ts";
import type { ScreenView } from "../state/view.ts";
import type { Overlay } from "./overlay/overlay.ts";

/** Every screen, with what it remembers. */
export type ScreenState = (
  | StacksState
  | ComponentsState
  | FlavorsState
  | FlavorState
  | ComposerState
  | FormScreenState
  | DiffState
  | PictureState
  | ArtifactsState
  | LogState
  | IntegrationsState
) &
  ScreenView;

/** The name of a screen. */
export type ScreenName = ScreenState["screen"];

/** All that the screens show. */
export interface AppState extends Toasts {
  readonly screens: ScreenStack<ScreenState>;
  /** Screens that were left, by `memoryKey`, so that their cursor and filter are there again. */
  readonly remembered: ReadonlyMap<string, ScreenState>;
  readonly data: AppData;
  /** Why what is stored could not be read the last time, so that the data may be out of date; null: it could. */
  readonly unread: string | null;
  readonly overlay: Overlay | null;
  /** What was read of artifact stores. */
  readonly artifacts: KnownArtifacts;
  /** Work in the background, and what became of it; the latest last. */
  readonly tasks: readonly Task[];
  /** What was done from here, with the commands that do the same, and what could not be done; the latest first. */
  readonly log: readonly LogEntry[];
  /** A command has been working for a while. */
  readonly isBusy: boolean;
  /** Flavors whose schemas were read because the cursor was on them, by `flavorKey`. */
  readonly described: ReadonlyMap<string, FlavorDescription>;
  /** How the files of the person's own flavors are against what was registered, by `flavorKey`. */
  readonly flavorFiles: FlavorFiles;
  /** The components that the schema of a flavor of the person's own no longer fits. */
  readonly broken: BrokenComponents;
  /** What this machine was asked for to fill a field, by `factKey`. */
  readonly localFacts: ReadonlyMap<string, LocalFacts>;
  /** What the integrations require and what of it is there; null: nobody has looked yet. */
  readonly integrations: KnownIntegrations | null;
  /** Keys of what was chosen in the palette, the last one first. */
  readonly chosen: readonly string[];
  /** Which keys lead where, as the user chose; null: every command has its own keys. */
  readonly keymap: Keymap | null;
  /** What is wrong with the files of preferences. */
  readonly preferenceProblems: readonly PreferenceProblem[];
  /** Keys of a chord that was begun. */
  readonly pending: readonly string[];
  /** What is wrong with the composition that was checked last, and what it was checked against; null: none since it was opened. */
  readonly checked: {
    readonly components: Composition;
    readonly against: AppData["components"];
    readonly findings: readonly Finding[];
    /** The types of what ZenML adds by itself. */
    readonly added: ReadonlySet<ComponentTypeId>;
  } | null;
  /** What would remove each of the problems that were found last; null: nobody has looked yet. */
  readonly fixes: { readonly findings: readonly Finding[]; readonly byFinding: Fixes } | null;
  /** What is said of the candidates of the slots that were looked at. */
  readonly verdicts: VerdictsBySlot;
  /** How many problems the stacks have that were looked at. */
  readonly health: HealthByStack;
}

/** The state as these screens open over these data. */
export function openingState(screens: ScreenStack<ScreenState>, data: AppData): AppState {
  return {
    screens,
    remembered: new Map(),
    data,
    unread: null,
    overlay: null,
    toast: null,
    waitingToasts: [],
    artifacts: noArtifacts,
    tasks: [],
    log: [],
    isBusy: false,
    described: new Map(),
    flavorFiles: new Map(),
    broken: new Map(),
    localFacts: new Map(),
    integrations: null,
    chosen: [],
    keymap: null,
    preferenceProblems: [],
    pending: [],
    checked: null,
    fixes: null,
    verdicts: new Map(),
    health: new Map(),
  };
}

/** The state of one screen. */
export type StateOf<Name extends ScreenName> = Extract<ScreenState, { readonly screen: Name }>;

/** The screen on top, if it is the one named. */
export function shown<Name extends ScreenName>(state: AppState, name: Name): StateOf<Name> | undefined {
  const top = topOf(state.screens);
  return top.screen === name ? (top as StateOf<Name>) : undefined;
}
