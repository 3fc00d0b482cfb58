import { type FSWatcher, unwatchFile, watch, watchFile } from "node:fs";
import { basename, dirname } from "node:path";

const pollMs = 2000;

/**
 * Calls the listener when a file may have changed: written, replaced, removed, by anyone. Several events may come for one write. Watches
 * the folder, since a watched file that is replaced is lost; where that is impossible, looks every two seconds. Returns what ends it. Does
 * not keep the process alive.
 */
export function watchForChanges(path: string, listener: () => void): () => void {
  let stop = (): void => undefined;
  const poll = (): void => {
    stop = startPolling(path, listener);
  };
  try {
    const watcher = startWatching(path, listener);
    watcher.on("error", () => {
      watcher.close();
      poll();
    });
    stop = () => watcher.close();
  } catch {
    poll();
  }
  return () => stop();
}

function startWatching(path: string, listener: () => void): FSWatcher {
  const name = basename(path);
  return watch(dirname(path), { persistent: false }, (_event, changed) => {
    if (changed === null || changed === name) listener();
  });
}

function startPolling(path: string, listener: () => void): () => void {
  watchFile(path, { persistent: false, interval: pollMs }, listener);
  return () => unwatchFile(path, listener);
}
