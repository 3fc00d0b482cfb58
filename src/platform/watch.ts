import { type FSWatcher, unwatchFile, watch, watchFile } from "node:fs";
import { basename, dirname } from "node:path";
import { clearTimeout, setTimeout } from "node:timers";

const pollMs = 2000;
/** Bun 1.4.5 drops an event that follows a like one at once; the listener looks after both. */
const settleMs = 50;

/**
 * Calls the listener soon after a file may have changed: written, replaced, removed, by anyone. So does a change of what lies beside it
 * under its name, such as SQLite's journal, whose removal is the commit: on a slow disk the file itself was written long before. Watches
 * the folder, since a watched file that is replaced is lost; where that is impossible, looks every two seconds. Returns what ends it. Does
 * not keep the process alive.
 */
export function watchForChanges(path: string, whenSettled: () => void): () => void {
  let stop = (): void => undefined;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;
  const listener = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      whenSettled();
    }, settleMs).unref();
  };
  const poll = (): void => {
    stop = startPolling(path, listener);
  };
  try {
    const watcher = startWatching(path, listener);
    watcher.on("error", () => {
      watcher.close();
      if (!ended) poll();
    });
    stop = () => watcher.close();
  } catch {
    poll();
  }
  return () => {
    ended = true;
    clearTimeout(timer);
    stop();
  };
}

function startWatching(path: string, listener: () => void): FSWatcher {
  const name = basename(path);
  return watch(dirname(path), { persistent: false }, (_event, changed) => {
    if (changed === null || changed.startsWith(name)) listener();
  });
}

function startPolling(path: string, listener: () => void): () => void {
  watchFile(path, { persistent: false, interval: pollMs }, listener);
  return () => unwatchFile(path, listener);
}
