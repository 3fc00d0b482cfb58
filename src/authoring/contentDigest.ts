const blockSize = 1 << 20;

/**
 * A name for content, 64 hexadecimal digits: the SHA-256 of the SHA-256s of its blocks of 1 MiB. The Web's own crypto takes only whole texts, so
 * that this way no more than a block is in memory. How the stream is cut makes no difference.
 */
export async function contentDigest(content: ReadableStream<Uint8Array>): Promise<string> {
  const digests: Uint8Array[] = [];
  let block = new Uint8Array(blockSize);
  let filled = 0;
  const close = async () => {
    digests.push(new Uint8Array(await crypto.subtle.digest("SHA-256", block.subarray(0, filled))));
    block = new Uint8Array(blockSize);
    filled = 0;
  };
  for await (const bytes of content) {
    for (let at = 0; at < bytes.length; ) {
      const piece = bytes.subarray(at, at + blockSize - filled);
      block.set(piece, filled);
      filled += piece.length;
      at += piece.length;
      if (filled === blockSize) await close();
    }
  }
  await close();
  const all = new Uint8Array(digests.length * 32);
  digests.forEach((digest, index) => {
    all.set(digest, index * 32);
  });
  return [...new Uint8Array(await crypto.subtle.digest("SHA-256", all))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
