import type { StoreMethod } from "../store/messages.ts";

/** What a method must give, as a test and as the end of a sentence. */
interface Shape {
  readonly fits: (given: unknown) => boolean;
  readonly what: string;
}

const isText = (given: unknown): boolean => typeof given === "string";
const isTexts = (given: unknown): boolean => Array.isArray(given) && given.every(isText);
const isSize = (given: unknown): boolean => typeof given === "number" && given >= 0;
const yesOrNo: Shape = { fits: (given) => typeof given === "boolean", what: "true or false" };
const text: Shape = { fits: isText, what: "texts" };

const stat: Shape = {
  fits: (given) =>
    isObject(given) &&
    (given.kind === "file" || given.kind === "folder") &&
    isSize(given.size) &&
    (given.modified === undefined || (given.modified instanceof Date && !Number.isNaN(given.modified.getTime()))),
  what: "kind (file or folder), size and, if it is known, modified as a Date",
};

const entry: Shape = {
  fits: (given) => isObject(given) && isText(given.name) && stat.fits(given),
  what: `entries with name, ${stat.what}`,
};

const walked: Shape = {
  fits: (given) => isObject(given) && isText(given.path) && isTexts(given.folders) && isTexts(given.files),
  what: "objects with path, folders and files",
};

const shapes: Readonly<Partial<Record<StoreMethod, Shape>>> = {
  exists: yesOrNo,
  isdir: yesOrNo,
  isfile: yesOrNo,
  stat,
  size: { fits: (given) => given === undefined || isSize(given), what: "a number of bytes, or undefined for a folder" },
  list: entry,
  listdir: text,
  glob: text,
  walk: walked,
  openRead: { fits: (given) => isObject(given) && "getReader" in given, what: "a ReadableStream" },
  openWrite: { fits: (given) => isObject(given) && "getWriter" in given, what: "a WritableStream" },
};

/** What a method gave, or gave one by one. No type checker may have seen the code. Throws when it is something else than it must be. */
export function givenBy<T>(method: StoreMethod, given: T): T {
  const shape = shapes[method];
  if (shape === undefined || shape.fits(given)) return given;
  throw new Error(`${method} of the store must give ${shape.what}, and gave ${shown(given)}`);
}

/** What a method gives one by one. Throws when it gives no such thing. */
export function iteratorBy(method: StoreMethod, given: unknown): AsyncIterator<unknown> {
  if (isObject(given) && Symbol.asyncIterator in given)
    return (given as unknown as AsyncIterable<unknown>)[Symbol.asyncIterator]();
  throw new Error(`${method} of the store must be an async generator (async *${method}), and gave ${shown(given)}`);
}

function isObject(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === "object" && given !== null;
}

function shown(given: unknown): string {
  if (given instanceof Promise) return "a promise";
  const json = JSON.stringify(given, (_, each) => (typeof each === "bigint" ? `${each}n` : each)) ?? String(given);
  return json.length > 100 ? `${json.slice(0, 100)}…` : json;
}
