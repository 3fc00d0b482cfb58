import type { Meter } from "./meter.ts";
import type { StorePlace } from "./openStore.ts";
import { openWriter } from "./openWriter.ts";
import { readBytes } from "./readBytes.ts";

/** A file that goes from one store to another. */
export interface CopyAcross {
  readonly from: StorePlace;
  readonly to: StorePlace;
  readonly size: number;
  readonly meter: Meter;
  readonly signal?: AbortSignal | undefined;
}

/** Reads a file of one store and writes it to another, with no more of it in memory than is under way. Throws what the stores throw. */
export async function copyAcross({ from, to, size, meter, signal }: CopyAcross): Promise<void> {
  const writer = await openWriter(to, { size, signal });
  let sent = 0;
  try {
    for await (const bytes of readBytes(from, { start: 0, end: size, signal })) {
      await writer.ready;
      await writer.write(bytes);
      sent += bytes.length;
      meter.add(bytes.length);
    }
    await writer.close();
  } catch (error) {
    meter.takeBack(sent);
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}
