import { closeSync, existsSync, fstatSync, openSync, readSync } from "node:fs";
import { failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import { damaged } from "./refusal.ts";

/** "mlst" in the header of the file: tells it from other programs' databases. */
export const applicationId = 0x6d6c7374;

/** What the first bytes of the file say, read without SQLite, so that a foreign file is never touched. */
export interface Header {
  /** The schema's version; 0 for an empty file. */
  readonly version: number;
  /** The file was left in the mode with a write-ahead log, which is not ours. */
  readonly isWal: boolean;
  /** A journal lies beside the file: a transaction is running, or its program was killed and SQLite will roll it back. The version is then not certain. */
  readonly hasJournal: boolean;
}

const magic = "SQLite format 3\0";
const headerBytes = 100;

/** Reads and checks the header of a file that exists. Errors: bad-data (a folder, another format, another program's, truncated). Throws errors of the file system. */
export function readHeader(path: string, attempts = 3): Result<Header> {
  const { header, size, isFile } = readStart(path);
  if (!isFile) return err(failure("bad-data", `${path} is a folder, not a database.`, { hint: "Name a file." }));
  const hasJournal = existsSync(`${path}-journal`);
  if (size === 0) return ok({ version: 0, isWal: false, hasJournal });
  if (header.toString("latin1", 0, magic.length) !== magic.slice(0, size)) {
    return err(failure("bad-data", `${path} is not an mlstack database.`, { hint: "It was left as it is." }));
  }
  const isShort = size < headerBytes || size < claimedSize(header);
  // A program that is committing just now writes the header before it makes the file longer.
  if (isShort && attempts > 1 && !hasJournal) return readHeader(path, attempts - 1);
  if (isShort && !hasJournal) return err(damaged(path, `it is cut off after ${size} bytes`));
  if (size >= headerBytes && !hasJournal && header.readUInt32BE(68) !== applicationId) {
    return err(
      failure("bad-data", `${path} is a database of another program.`, {
        hint: "It was left as it is; name another file.",
      }),
    );
  }
  return ok({ version: header.readInt32BE(60), isWal: header[18] === 2, hasJournal });
}

function readStart(path: string): { header: Buffer; size: number; isFile: boolean } {
  const header = Buffer.alloc(headerBytes);
  const file = openSync(path, "r");
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return { header, size: 0, isFile: false };
    readSync(file, header, 0, headerBytes, 0);
    return { header, size: stat.size, isFile: true };
  } finally {
    closeSync(file);
  }
}

/** sqlite.org/fileformat.html: page size at 16, pages at 28, which count only if the counters at 24 and 92 agree. */
function claimedSize(header: Buffer): number {
  const raw = header.readUInt16BE(16);
  const pageSize = raw === 1 ? 65536 : raw;
  return header.readUInt32BE(24) === header.readUInt32BE(92) ? pageSize * header.readUInt32BE(28) : 0;
}
