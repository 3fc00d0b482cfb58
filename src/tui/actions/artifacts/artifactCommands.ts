import { ok } from "../../../core/result.ts";
import { addressOf } from "../../../usecases/artifact/stat.ts";
import { artifactFolder, artifactKey } from "../../state/artifactsScreen.ts";
import type { AppState } from "../appState.ts";
import { shown } from "../appState.ts";
import type { Command } from "../command.ts";
import { type Context, copyToClipboard, openScreenState, toastFailure } from "../context.ts";
import { orNoMatch } from "../list/noMatch.ts";
import { openSheet } from "../overlay/prompt.ts";
import { artifactRowAtCursor, entryAtCursor } from "./artifactCursor.ts";
import { atPlaceOf } from "./atPlaceOf.ts";
import { askRemove, sumUp } from "./folderTasks.ts";
import { previewLines } from "./previewLines.ts";
import { askDownload, askUpload } from "./transferTasks.ts";

const hasEntry = (state: AppState): boolean => entryAtCursor(state) !== undefined;
const isInStore = (state: AppState): boolean => (shown(state, "artifacts")?.store ?? null) !== null;
const noEntry = orNoMatch((state) => (isInStore(state) ? "There is nothing in this folder." : "Open a store first."));

function open(context: Context): void {
  const state = context.store.get();
  const row = artifactRowAtCursor(state);
  const at = entryAtCursor(state);
  if (row?.kind === "store") openScreenState(context, artifactFolder(row.component));
  else if (at?.entry.kind === "folder")
    openScreenState(context, artifactFolder(at.store, { folder: at.inner, title: at.entry.name }));
  else if (at !== undefined) {
    const preview = state.artifacts.previews.get(artifactKey(at.store.id, at.inner));
    openSheet(context, { title: at.entry.name, lines: previewLines(preview) });
  }
}

async function copyAddress(context: Context): Promise<void> {
  const at = entryAtCursor(context.store.get());
  const top = shown(context.store.get(), "artifacts");
  const store = top?.store ?? undefined;
  if (store === undefined) return;
  const inner = at?.inner ?? top?.folder ?? "";
  const address = await atPlaceOf(context, store.id, inner, async (place) => ok(addressOf(place)));
  if (!address.ok) return toastFailure(context, address.error);
  await copyToClipboard(context, address.value);
}

/** What can be done with what is in artifact stores. */
export const artifactCommands: readonly Command[] = [
  {
    id: "artifact.open",
    title: (state) => (entryAtCursor(state)?.entry.kind === "file" ? "whole preview" : "open"),
    keys: ["enter", "l", "right"],
    on: ["artifacts"],
    when: (state) => artifactRowAtCursor(state) !== undefined,
    else: orNoMatch((state) => (isInStore(state) ? "There is nothing in this folder." : "There is no artifact store.")),
    footer: true,
    room: "early",
    run: open,
  },
  {
    id: "artifact.download",
    title: "download",
    keys: ["D"],
    on: ["artifacts"],
    aliases: ["fetch", "save", "get"],
    when: hasEntry,
    else: noEntry,
    footer: true,
    run: askDownload,
  },
  {
    id: "artifact.upload",
    title: "upload",
    keys: ["U"],
    on: ["artifacts"],
    aliases: ["put"],
    changes: true,
    when: isInStore,
    else: "Open a store first.",
    footer: true,
    run: askUpload,
  },
  {
    id: "artifact.copyAddress",
    title: "copy the path",
    keys: ["y"],
    on: ["artifacts"],
    aliases: ["uri", "address"],
    when: isInStore,
    else: "Open a store first.",
    footer: true,
    run: copyAddress,
  },
  {
    id: "artifact.sum",
    title: "sum up sizes",
    keys: ["S"],
    on: ["artifacts"],
    aliases: ["du", "disk usage"],
    when: isInStore,
    else: "Open a store first.",
    footer: true,
    run: sumUp,
  },
  {
    id: "artifact.remove",
    title: "remove",
    keys: ["d"],
    on: ["artifacts"],
    aliases: ["delete", "rm"],
    changes: true,
    dangerous: true,
    when: hasEntry,
    else: noEntry,
    run: askRemove,
  },
];
