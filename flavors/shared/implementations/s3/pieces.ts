import { Readable } from "node:stream";

/** In bytes. Larger ones cost memory, smaller ones time. */
const pieceSize = 64 * 1024;

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
}

/** What is sent, in pieces when it is large: the runtime copies what it is given at once, and for the parts of a file that is a multiple of their size. */
export function inPieces(body: unknown): unknown {
  if (!(body instanceof Uint8Array) || body.length <= pieceSize) return body;
  return Readable.from(piecesOf(body), { objectMode: false, highWaterMark: pieceSize });
}
