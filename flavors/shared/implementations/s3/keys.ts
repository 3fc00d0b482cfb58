import { StoreError } from "mlstack";

/** A place in a bucket. The key of a bucket itself is empty. */
export interface S3Place {
  readonly bucket: string;
  readonly key: string;
}

/** Takes `s3://bucket/key` apart; nothing of the key is changed. */
export function placeOf(path: string): S3Place {
  const [, bucket = "", key = ""] = /^s3:\/\/([^/]*)(?:\/([\s\S]*))?$/.exec(path) ?? [];
  if (bucket !== "") return { bucket, key };
  throw new StoreError("no-bucket", `${path} names no bucket.`, { hint: "Paths look like s3://bucket/folder/file." });
}

/** What the keys of all things in a folder begin with. A key that ends with a slash is such a beginning already. */
export function prefixOf(key: string): string {
  return key === "" || key.endsWith("/") ? key : `${key}/`;
}

/** `s3://bucket/key`. */
export function pathOf({ bucket, key }: S3Place): string {
  return `s3://${bucket}/${key}`;
}

/** A key as a listing that says `EncodingType: url` gives it; others give keys as they are. */
export function decodeKey(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll("+", " "));
  } catch {
    return key;
  }
}

/** The source of a copy, as a header takes it. */
export function copySource({ bucket, key }: S3Place): string {
  return `${bucket}/${key.split("/").map(encodeURIComponent).join("/")}`;
}

/** XML cannot say these, not even escaped. */
export function fitsXml(key: string): boolean {
  return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(key);
}
