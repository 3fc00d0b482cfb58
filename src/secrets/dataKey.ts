import type { Result } from "../core/result.ts";
import { nodeCrypto } from "../platform/nodeCrypto.ts";

/** What values are encrypted with. */
export interface DataKey {
  /** 8 random bytes in hexadecimal: tells keys apart and nothing else. */
  readonly id: string;
  /** 32 bytes. */
  readonly bytes: Buffer;
}

/** Where the key comes from, such as a file, a passphrase or the system's keychain. */
export interface KeySource {
  /** The key; undefined when there is none yet. Errors: key-unavailable (there is one, and it cannot be had; says what to do). */
  load(): Result<DataKey | undefined>;
  /** Makes a key and keeps it; another process may be faster, then its key comes back. Errors: key-unavailable. */
  create(): Result<DataKey>;
  /** Where it looks, for messages: "the key file /home/ada/.config/mlstack/key". */
  readonly where: string;
}

/** A new random key. */
export function newDataKey(): DataKey {
  const { randomBytes } = nodeCrypto();
  return { id: randomBytes(8).toString("hex"), bytes: randomBytes(32) };
}
