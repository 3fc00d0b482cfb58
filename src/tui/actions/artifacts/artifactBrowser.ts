import { ok, type Result } from "../../../core/result.ts";
import { type ArtifactPages, browseArtifacts } from "../../../usecases/artifact/browse.ts";
import { lastCheck } from "../../../usecases/artifact/lastCheck.ts";
import { previewArtifact } from "../../../usecases/artifact/preview.ts";
import { type KnownArtifacts, remembered } from "../../state/artifacts.ts";
import { artifactKey, type FolderListing, unreadFolder } from "../../state/artifactsScreen.ts";
import { cursorOf, keysOf } from "../../state/list.ts";
import { shown } from "../appState.ts";
import { type Context, sentenceOf } from "../context.ts";
import { entryAtCursor, keyOfArtifact, shownArtifacts } from "./artifactCursor.ts";
import { checkedAtCursor } from "./checked.ts";
import { OpenStores } from "./openStores.ts";

/** How many files and folders are asked for at once. */
const pageSize = 500;
/** When the cursor is so near to the last one that is known, more are read. */
const nearEnd = 100;

/** Holds open what the artifacts screen looks at, and brings it into the state. What nobody looks at any more is closed. */
export class ArtifactBrowser {
  readonly #context: Context;
  readonly #stores: OpenStores;
  readonly #pages = new Map<string, Promise<Result<ArtifactPages>>>();
  /** Folders of which a page is on its way. */
  readonly #reading = new Set<Promise<Result<ArtifactPages>>>();
  #preview: AbortController | undefined;

  constructor(context: Context) {
    this.#context = context;
    this.#stores = new OpenStores(context.env);
  }

  /** Closes folders and stores that are no longer on the way to the screen, and forgets what was read of them. */
  tidy(): void {
    const { screens, artifacts } = this.#context.store.get();
    const open = screens.flatMap((each) => (each.screen === "artifacts" && each.store !== null ? [each] : []));
    const keys = new Set(open.map(({ store, folder }) => artifactKey(store?.id ?? "", folder)));
    for (const key of this.#pages.keys()) if (!keys.has(key)) this.#endFolder(key);
    this.#stores.keepOnly(new Set(open.map(({ store }) => store?.id ?? "")));
    if ([...artifacts.folders.keys()].every((key) => keys.has(key))) return;
    this.#update(({ folders }) => ({ folders: new Map([...folders].filter(([key]) => keys.has(key))) }));
  }

  /** Reads the next page of the folder that is shown, when the cursor is near the end of what is known of it. */
  async readPage(): Promise<void> {
    const state = this.#context.store.get();
    const top = shown(state, "artifacts");
    if (top === undefined || top.store === null) return;
    const { store, folder } = top;
    const key = artifactKey(store.id, folder);
    const known = state.artifacts.folders.get(key);
    if (known === undefined) {
      // It was never read, or what was read is out of date.
      this.#endFolder(key);
      this.#folder(key, unreadFolder);
    } else if (known.stage !== "ready" || !known.more || !isNearEnd(state)) return;
    const pages = this.#pages.get(key) ?? this.#open(store.id, folder);
    if (this.#reading.has(pages)) return;
    this.#reading.add(pages);
    this.#pages.set(key, pages);
    const opened = await pages;
    const page = opened.ok ? await opened.value.next(pageSize) : opened;
    this.#reading.delete(pages);
    // Nobody looks at it any more, or it is read anew.
    if (this.#pages.get(key) !== pages) return;
    const before = this.#context.store.get().artifacts.folders.get(key)?.entries ?? [];
    if (page.ok) {
      const { entries, more } = page.value;
      this.#folder(key, {
        entries: before.length === 0 ? entries : [...before, ...entries],
        stage: "ready",
        more,
        problem: null,
      });
    } else {
      this.#pages.delete(key);
      const problem = this.#context.env.redact(sentenceOf(page.error));
      this.#folder(key, { entries: before, stage: "failed", more: false, problem });
    }
  }

  /** What would be looked into; undefined: the cursor is on no file, or on one that was looked into. */
  previewKey(): string | undefined {
    const state = this.#context.store.get();
    const at = state.overlay === null ? entryAtCursor(state) : undefined;
    if (at === undefined || at.entry.kind === "folder") return undefined;
    const key = artifactKey(at.store.id, at.inner);
    return state.artifacts.previews.has(key) ? undefined : key;
  }

  /** Reads the beginning of the file under the cursor. */
  async readPreview(): Promise<void> {
    const at = entryAtCursor(this.#context.store.get());
    if (at === undefined) return;
    const controller = new AbortController();
    this.#preview = controller;
    const place = await this.#stores.place(at.store.id, at.inner);
    const found = place.ok ? await previewArtifact(place.value, controller.signal) : place;
    if (controller.signal.aborted) return;
    const preview = found.ok ? found.value : this.#context.env.redact(sentenceOf(found.error));
    const key = artifactKey(at.store.id, at.inner);
    this.#update(({ previews }) => ({ previews: remembered(previews, key, preview) }));
  }

  /** The cursor has moved on. */
  endPreview(): void {
    this.#preview?.abort();
    this.#preview = undefined;
  }

  /** Looks how the last check of what the cursor is on went. */
  readChecks(): void {
    const { env, store } = this.#context;
    const state = store.get();
    const missing = checkedAtCursor(state).filter((id) => !state.artifacts.checks.has(id));
    if (missing.length === 0) return;
    const read = missing.map((id) => [id, lastCheck(env, id) ?? null] as const);
    this.#update(({ checks }) => ({ checks: new Map([...checks, ...read]) }));
  }

  close(): void {
    this.endPreview();
    for (const pages of this.#pages.values()) void pages.then(endPages);
    this.#stores.keepOnly(new Set());
  }

  async #open(storeId: string, folder: string): Promise<Result<ArtifactPages>> {
    const place = await this.#stores.place(storeId, folder);
    return place.ok ? ok(browseArtifacts(place.value)) : place;
  }

  #endFolder(key: string): void {
    void this.#pages.get(key)?.then(endPages);
    this.#pages.delete(key);
  }

  #folder(key: string, listing: FolderListing): void {
    this.#update(({ folders }) => ({ folders: new Map([...folders, [key, listing]]) }));
  }

  #update(changed: (known: KnownArtifacts) => Partial<KnownArtifacts>): void {
    this.#context.store.set((state) => ({ ...state, artifacts: { ...state.artifacts, ...changed(state.artifacts) } }));
  }
}

function isNearEnd(state: ReturnType<Context["store"]["get"]>): boolean {
  const top = shown(state, "artifacts");
  if (top === undefined) return false;
  const rows = shownArtifacts(state);
  return cursorOf(top.list, keysOf(rows, keyOfArtifact)) >= rows.length - nearEnd;
}

function endPages(opened: Result<ArtifactPages>): void {
  if (opened.ok) opened.value.end();
}
