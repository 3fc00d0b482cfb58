import { resolve } from "node:path";
import type { TransferProgress, Transferred } from "../../../core/artifact.ts";
import { byteSize } from "../../../core/byteSize.ts";
import { counted } from "../../../core/counted.ts";
import { ok, type Result } from "../../../core/result.ts";
import { downloadArtifacts, type TransferInput, uploadArtifacts } from "../../../usecases/artifact/transfer.ts";
import { userPath } from "../../../usecases/text/userPath.ts";
import { editOf, suggestionOf } from "../../keymap/textEdit.ts";
import type { TaskProgress } from "../../state/task.ts";
import { shown } from "../appState.ts";
import { type Context, setOverlay } from "../context.ts";
import { askFirst, askText } from "../overlay/prompt.ts";
import { startTask } from "../tasks.ts";
import { type EntryAtCursor, entryAtCursor } from "./artifactCursor.ts";
import { atPlaceOf } from "./atPlaceOf.ts";
import { readAgain } from "./readAgain.ts";

/** How often a transfer is looked at, in milliseconds. */
const lookMs = 200;

/** Asks where to, and brings what the cursor is on to this machine, in the background. */
export function askDownload(context: Context): void {
  const at = entryAtCursor(context.store.get());
  if (at === undefined) return;
  askText(context, {
    title:
      at.entry.kind === "folder" ? `Download all of ${at.entry.name} into which folder?` : "Download to which file?",
    typing: suggestionOf(at.entry.name),
    submit: async (target) => {
      if (target === "") return "Write a path, such as ./data.";
      setOverlay(context, null);
      const begin = async (overwrite: boolean) => beginDownload(context, at, target, overwrite);
      const isThere = at.entry.kind === "file" && context.env.pathExists(resolve(userPath(target)));
      if (isThere && !/[/\\]$/.test(target))
        askFirst(context, `${target} is there already. Replace it?`, () => begin(true));
      else await begin(false);
      return undefined;
    },
  });
}

function beginDownload(
  context: Context,
  { store, inner, entry }: EntryAtCursor,
  target: string,
  overwrite: boolean,
): void {
  startTask(context, {
    title: `Downloading ${entry.name}`,
    work: (signal, report) =>
      atPlaceOf(context, store.id, inner, async (source) => {
        const recursive = entry.kind === "folder";
        const done = await followed(report, (follow) =>
          downloadArtifacts({ source, target, recursive, overwrite, signal, follow }),
        );
        return said(done, `Downloaded ${entry.name} to ${target}`);
      }),
  });
}

/** Asks what to put into the folder that is shown, and does it in the background. */
export function askUpload(context: Context): void {
  const top = shown(context.store.get(), "artifacts");
  if (top === undefined || top.store === null) return;
  const { store, folder } = top;
  askText(context, {
    title: "Upload which file or folder of this machine?",
    typing: editOf(""),
    submit: async (source) => {
      if (source === "" || !context.env.pathExists(resolve(userPath(source))))
        return `There is no file or folder ${source}.`;
      setOverlay(context, null);
      startTask(context, {
        title: `Uploading ${source}`,
        work: (signal, report) =>
          atPlaceOf(context, store.id, folder, async (target) => {
            const left: string[] = [];
            const leftOut = (path: string) => left.push(path);
            const how = { into: true, folderToo: true, recursive: true, leftOut };
            const done = await followed(report, (follow) =>
              uploadArtifacts({ source, target, ...how, signal, follow }),
            );
            readAgain(context, store.id);
            return said(done, `Uploaded ${source}`, left);
          }),
      });
      return undefined;
    },
  });
}

/** Does a transfer and reports its progress every so often. */
async function followed(
  report: (progress: TaskProgress) => void,
  transfer: (follow: NonNullable<TransferInput["follow"]>) => Promise<Result<Transferred>>,
): Promise<Result<Transferred>> {
  let read: (() => TransferProgress) | undefined;
  const timer = setInterval(() => {
    const now = read?.();
    if (now?.total !== undefined && now.total.bytes > 0) report({ part: now.bytes / now.total.bytes });
  }, lookMs);
  try {
    return await transfer((look) => {
      read = look;
    });
  } finally {
    clearInterval(timer);
  }
}

/** What a transfer came to, in a sentence. What was in the way stays as it is, and what is no file is left out. */
function said(done: Result<Transferred>, what: string, leftOut: readonly string[] = []): Result<string> {
  if (!done.ok) return done;
  const { files, bytes, taken } = done.value;
  const sum = files === 1 ? byteSize(bytes) : `${counted(files, "file")}, ${byteSize(bytes)}`;
  const more = [several(taken, "there already and stayed"), several(leftOut, "left out, being no file")];
  return ok(`${[`${what} (${sum})`, ...more.filter((each) => each !== undefined)].join("; ")}.`);
}

function several([first, ...others]: readonly string[], what: string): string | undefined {
  if (first === undefined) return undefined;
  return others.length === 0 ? `${first} was ${what}` : `${first} and ${others.length} more were ${what}`;
}
