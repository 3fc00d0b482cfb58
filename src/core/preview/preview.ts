import { byteSize } from "../byteSize.ts";
import { counted } from "../counted.ts";
import { hexLines } from "./hex.ts";
import { imageSize } from "./imageSize.ts";
import { knownForm } from "./knownForm.ts";
import { isText, textLines } from "./text.ts";

/** What can be shown of a file without opening it in the program that made it. Nothing of it is ever run. */
export interface Preview {
  /** What it is: `JSON`, `PNG image, 640 × 480`, `Python pickle`. */
  readonly title: string;
  /** What is said of it, such as why it is not opened. */
  readonly note?: string;
  /** What it holds, as far as it was read. */
  readonly lines: readonly string[];
}

/** The first bytes of a file, and what is known of it. */
export interface PreviewInput {
  readonly name: string;
  /** Of the whole file. */
  readonly size: number;
  readonly head: Uint8Array;
}

/** How many bytes of a file a preview looks at. */
export const previewBytes = 65_536;

/** Tells what a file is by its first bytes and its name, and shows what can be read of it. */
export function previewOf({ name, size, head }: PreviewInput): Preview {
  if (size === 0) return { title: "empty file", lines: [] };
  const image = imageSize(head);
  if (image !== undefined) return { title: `${image.form} image, ${image.width} × ${image.height}`, lines: [] };
  const form = knownForm(name, head);
  if (form !== undefined) return { lines: [], ...form };
  const isWhole = head.length >= size;
  if (!isText(head)) return { title: "binary file", lines: hexLines(head) };
  const { title, lines } = textLines(name, new TextDecoder().decode(head), isWhole);
  const rest = `The first ${byteSize(head.length)} of ${byteSize(size)}.`;
  return {
    title: isWhole ? `${title}, ${counted(lines.length, "line")}` : title,
    lines,
    ...(!isWhole && { note: rest }),
  };
}
