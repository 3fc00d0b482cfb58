import { copy } from "../../artifacts/copy.ts";
import { download } from "../../artifacts/download.ts";
import { Meter } from "../../artifacts/meter.ts";
import { upload } from "../../artifacts/upload.ts";
import type { TransferProgress, Transferred } from "../../core/artifact.ts";
import type { Result } from "../../core/result.ts";
import { userPath } from "../text/userPath.ts";
import type { ArtifactPlace } from "./open.ts";

/** How files move. */
export interface TransferInput {
  /** A folder is taken with all in it. */
  readonly recursive?: boolean;
  /** What is there already is replaced. */
  readonly overwrite?: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Gets what tells, whenever it is asked, how far the transfer is. */
  readonly follow?: (read: () => TransferProgress) => void;
}

/** What is brought to this machine. */
export interface DownloadInput extends TransferInput {
  readonly source: ArtifactPlace;
  /** As it was typed; absent: the working folder. */
  readonly target?: string;
}

/** What is put into a store. */
export interface UploadInput extends TransferInput {
  /** As it was typed. */
  readonly source: string;
  readonly target: ArtifactPlace;
  /** A file goes into the target, which is meant as a folder. */
  readonly into?: boolean;
  /** A folder, too, goes into the target under its own name. */
  readonly folderToo?: boolean;
  /** Told of what is no file and so left out. */
  readonly leftOut?: (path: string, why: string) => void;
}

/** What is copied within a store or to another. */
export interface CopyInput extends TransferInput {
  readonly source: ArtifactPlace;
  readonly target: ArtifactPlace;
  readonly into?: boolean;
}

/** Brings a file or tree to this machine. Errors: not-found, usage, and those of the store and of the file system. */
export function downloadArtifacts({ target, ...input }: DownloadInput): Promise<Result<Transferred>> {
  return download({ ...input, ...measured(input), ...(target !== undefined && { target: userPath(target) }) });
}

/** Puts a file or tree of this machine into a store. Errors: not-found, usage, and those of the store and of the file system. */
export function uploadArtifacts(input: UploadInput): Promise<Result<Transferred>> {
  const { source, into = false, leftOut = () => undefined } = input;
  return upload({ ...input, ...measured(input), source: userPath(source), into, leftOut });
}

/** Copies a file or tree. Errors: not-found, usage, and those of the stores. */
export function copyArtifacts(input: CopyInput): Promise<Result<Transferred>> {
  return copy({ ...input, ...measured(input), into: input.into ?? false });
}

function measured({ overwrite = false, follow }: TransferInput): {
  readonly overwrite: boolean;
  readonly meter: Meter;
} {
  const meter = new Meter();
  follow?.(() => meter.read());
  return { overwrite, meter };
}
