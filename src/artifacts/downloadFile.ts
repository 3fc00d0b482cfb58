import { schemeOf } from "./innerPath.ts";
import { inParallel } from "./inParallel.ts";
import type { Meter } from "./meter.ts";
import type { StorePlace } from "./openStore.ts";
import { PartFile, type PlaceOptions } from "./partFile.ts";
import { readBytes } from "./readBytes.ts";

/** Files of a remote store that are larger are read in pieces of this size, several at a time. */
const pieceBytes = 16 * 2 ** 20;
const piecesAtOnce = 4;

/** Which file goes where. */
export interface DownloadFile extends PlaceOptions {
  readonly source: StorePlace;
  readonly size: number;
  /** The version that is wanted, where the store knows versions. */
  readonly version?: string | undefined;
  /** The path of the new file; its folder is there. */
  readonly target: string;
  readonly meter: Meter;
  readonly signal?: AbortSignal | undefined;
}

/** Brings one file to this machine: it is there whole, or not at all. Throws what the store and the file system throw. */
export async function downloadFile(input: DownloadFile): Promise<void> {
  const { target, meter, signal } = input;
  signal?.throwIfAborted();
  const file = await PartFile.begin(target);
  let arrived = 0;
  const count = (bytes: number) => {
    arrived += bytes;
    meter.add(bytes);
  };
  try {
    await inParallel(pieces(input), piecesAtOnce, (piece) => copyPiece(input, file, piece, count));
    signal?.throwIfAborted();
    await file.place(input);
  } catch (error) {
    meter.takeBack(arrived);
    await file.discard();
    throw error;
  }
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A disk has one head: only what comes over a network is faster in pieces. */
function pieces({ source, size }: DownloadFile): readonly Piece[] {
  if (schemeOf(source.store.root) === undefined || size <= pieceBytes * 2) return [{ start: 0, end: size }];
  const starts = Array.from({ length: Math.ceil(size / pieceBytes) }, (_, i) => i * pieceBytes);
  return starts.map((start) => ({ start, end: Math.min(size, start + pieceBytes) }));
}

async function copyPiece(
  { source, version, signal }: DownloadFile,
  file: PartFile,
  { start, end }: Piece,
  count: (bytes: number) => void,
): Promise<void> {
  let at = start;
  for await (const bytes of readBytes(source, { start, end, version, signal })) {
    await file.write(bytes, at);
    at += bytes.length;
    count(bytes.length);
  }
}
