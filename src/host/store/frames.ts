/** Bytes that belong to a message, or none. */
export const noBytes: Uint8Array = new Uint8Array(0);

const lineFeed = 10;

/** Writes a message for a pipe: a line with a token and two lengths, the message as JSON, the bytes that belong to it. */
export function frameOf(token: string, message: unknown, bytes: Uint8Array): readonly Uint8Array[] {
  const json = Buffer.from(JSON.stringify(message));
  const head = Buffer.from(`\n${token} ${json.length} ${bytes.length}\n`);
  const start = Buffer.concat([head, json]);
  return bytes.length === 0 ? [start] : [start, bytes];
}

/** What is still missing of a message. */
type Wanted = { readonly json: number; readonly bytes: number };

/** Reads messages out of what comes through a pipe, in whatever pieces; what stands between them is passed over. Throws when a message is spoiled. */
export function frameReader(token: string, hear: (message: unknown, bytes: Uint8Array) => void) {
  const mark = Buffer.from(`\n${token} `);
  const longestHead = mark.length + 40;
  let pieces: Uint8Array[] = [];
  let length = 0;
  let wanted: Wanted | undefined;

  const gathered = (): Buffer => {
    const all = Buffer.concat(pieces);
    pieces = [all];
    return all;
  };
  const keep = (rest: Uint8Array): void => {
    pieces = rest.length === 0 ? [] : [rest];
    length = rest.length;
  };
  /** Finds the next head; false: it has not come yet. */
  const findHead = (): boolean => {
    const all = gathered();
    const at = all.indexOf(mark);
    if (at < 0) {
      keep(all.subarray(Math.max(0, all.length - mark.length)));
      return false;
    }
    const end = all.indexOf(lineFeed, at + mark.length);
    if (end < 0) {
      keep(all.subarray(at));
      if (length > longestHead) throw new Error("a message has no beginning");
      return false;
    }
    const [json = Number.NaN, bytes = Number.NaN] = all
      .toString("latin1", at + mark.length, end)
      .split(" ")
      .map(Number);
    if (!Number.isSafeInteger(json + bytes)) throw new Error("the lengths of a message cannot be read");
    wanted = { json, bytes };
    keep(all.subarray(end + 1));
    return true;
  };
  const takeWhole = ({ json, bytes }: Wanted): boolean => {
    if (length < json + bytes) return false;
    const all = gathered();
    const message: unknown = JSON.parse(all.toString("utf8", 0, json));
    const own = bytes === 0 ? noBytes : all.subarray(json, json + bytes);
    wanted = undefined;
    keep(all.subarray(json + bytes));
    hear(message, own);
    return true;
  };
  return (chunk: Uint8Array): void => {
    pieces.push(chunk);
    length += chunk.length;
    while (wanted === undefined ? findHead() : takeWhole(wanted));
  };
}
