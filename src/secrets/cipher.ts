import { nodeCrypto } from "../platform/nodeCrypto.ts";
import type { DataKey } from "./dataKey.ts";

/** Where a value rests. Cipher text that is moved elsewhere cannot be opened. */
export interface Resting {
  /** The id of the row. */
  readonly owner: string;
  /** The field in the row. */
  readonly field: string;
}

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;
const format = /^v1\.(?<keyId>[0-9a-f]{16})\.(?<data>[A-Za-z0-9+/]+=*)$/;

/** Encrypts a text: `v1.<key id>.<base64 of nonce, cipher text, tag>`. AES-256-GCM with a random 96-bit nonce. */
export function encrypt(key: DataKey, place: Resting, text: string): string {
  const { createCipheriv, randomBytes } = nodeCrypto();
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key.bytes, nonce, { authTagLength: tagBytes });
  cipher.setAAD(additionalData(key, place));
  const data = Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `v1.${key.id}.${data.toString("base64")}`;
}

/** Decrypts what `encrypt` made with the same key for the same place; undefined when the text was altered or moved. */
export function decrypt(key: DataKey, place: Resting, sealed: string): string | undefined {
  const data = Buffer.from(format.exec(sealed)?.groups?.data ?? "", "base64");
  if (data.length < nonceBytes + tagBytes) return undefined;
  const decipher = nodeCrypto().createDecipheriv(algorithm, key.bytes, data.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(additionalData(key, place));
  decipher.setAuthTag(data.subarray(-tagBytes));
  const body = data.subarray(nonceBytes, -tagBytes);
  try {
    return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}

/** The id of the key that a text was sealed with; undefined when it is no sealed text. */
export function keyIdOf(sealed: string): string | undefined {
  return format.exec(sealed)?.groups?.keyId;
}

/** Ids hold no bar, so that no two places have the same data. */
function additionalData(key: DataKey, { owner, field }: Resting): Buffer {
  return Buffer.from(`mlstack|${owner}|${field}|${key.id}`, "utf8");
}
