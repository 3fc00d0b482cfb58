/** The form of an image and its size in pixels. */
export interface ImageSize {
  readonly form: "PNG" | "JPEG" | "GIF";
  readonly width: number;
  readonly height: number;
}

/** Reads the size of an image from its header; undefined: it is none that is known, or its header is not among these bytes. */
export function imageSize(head: Uint8Array): ImageSize | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  return pngSize(view) ?? gifSize(view) ?? jpegSize(view);
}

/** PNG specification, 11.2.2: the chunk IHDR comes first. */
function pngSize(view: DataView): ImageSize | undefined {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return undefined;
  return { form: "PNG", width: view.getUint32(16), height: view.getUint32(20) };
}

/** GIF89a, 18: the logical screen descriptor. */
function gifSize(view: DataView): ImageSize | undefined {
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return undefined;
  return { form: "GIF", width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** ITU T.81, B.2.2: the size stands in the start of a frame, behind other segments. */
function jpegSize(view: DataView): ImageSize | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { form: "JPEG", width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}
