import { crc32 } from "node:zlib";

/** A file of an archive. */
export type ZipFile = { readonly name: string; readonly text: string };

/** A zip archive whose files are stored as they are. */
export function zip(files: readonly ZipFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(0x21, 8);
    about.writeUInt32LE(crc32(data), 10);
    about.writeUInt32LE(data.length, 14);
    about.writeUInt32LE(data.length, 18);
    about.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), about, path, data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(0o100644 * 2 ** 16, 6);
    tail.writeUInt32LE(offset, 10);
    const made = Buffer.from([0x14, 0x03]);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02", "latin1"), made, about, tail, path]));
    parts.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listing.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listing, Buffer.from("PK\x05\x06", "latin1"), end]);
}
