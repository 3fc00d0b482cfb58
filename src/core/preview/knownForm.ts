import type { Preview } from "./preview.ts";

type Known = Pick<Preview, "title"> & Partial<Preview>;

const pickleNote = "Reading a pickle can run any code that its author put into it, so it is never opened here.";
const endings: readonly (readonly [RegExp, Known])[] = [
  [/\.(pkl|pickle|joblib|cloudpickle)$/i, { title: "Python pickle", note: pickleNote }],
  [/\.parquet$/i, { title: "Parquet table" }],
];

/** Files of data science that are named as what they are, by their first bytes, else by the end of their name; undefined: none of these. */
export function knownForm(name: string, head: Uint8Array): Known | undefined {
  if (begins(head, [0x50, 0x41, 0x52, 0x31])) return { title: "Parquet table" };
  if (begins(head, [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59])) return numpyArray(head);
  if (begins(head, [0x89, 0x48, 0x44, 0x46])) return { title: "HDF5 file" };
  if (begins(head, [0x1f, 0x8b])) return { title: "gzip archive" };
  if (begins(head, [0x50, 0x4b, 0x03, 0x04])) return zipArchive(name);
  // Protocol 2 and later; older ones are known by their name alone.
  if (head[0] === 0x80 && (head[1] ?? 0) >= 2 && (head[1] ?? 0) <= 5 && !isKnownText(name)) {
    return { title: `Python pickle, protocol ${head[1]}`, note: pickleNote };
  }
  return endings.find(([ending]) => ending.test(name))?.[1];
}

function isKnownText(name: string): boolean {
  return /\.(txt|json|ya?ml|csv|tsv|md|log)$/i.test(name);
}

function begins(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, i) => head[i] === byte);
}

function zipArchive(name: string): Known {
  if (/\.npz$/i.test(name)) return { title: "NumPy arrays (npz)" };
  if (/\.(pt|pth|ckpt)$/i.test(name)) return { title: "PyTorch checkpoint", note: pickleNote };
  return { title: "zip archive" };
}

/** NumPy's format, version 1.0 and later: a header of text names type and shape. */
function numpyArray(head: Uint8Array): Known {
  const text = new TextDecoder("latin1").decode(head.subarray(10, 1024));
  const type = /'descr': '([^']{1,40})'/.exec(text)?.[1];
  const shape = /'shape': \(([\d, ]{0,80})\)/.exec(text)?.[1];
  const facts = [type, shape === undefined ? undefined : `(${shape})`].filter((fact) => fact !== undefined);
  return { title: ["NumPy array", ...facts].join(", ") };
}
