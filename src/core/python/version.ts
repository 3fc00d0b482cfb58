/** A version of a Python package, taken apart. Numbers are texts without leading zeros, since they may have any length. PEP 440. */
export interface Version {
  readonly epoch: string;
  /** Without the zeros at its end: 1.0 and 1 are one version. */
  readonly release: readonly string[];
  readonly pre?: { readonly letter: "a" | "b" | "rc"; readonly number: string };
  readonly post?: string | undefined;
  readonly dev?: string | undefined;
  readonly local?: readonly string[];
}

const pattern =
  /^v?(?:([0-9]+)!)?([0-9]+(?:\.[0-9]+)*)(?:[-_.]?(alpha|beta|preview|pre|a|b|c|rc)[-_.]?([0-9]+)?)?(?:-([0-9]+)|[-_.]?(post|rev|r)[-_.]?([0-9]+)?)?(?:[-_.]?(dev)[-_.]?([0-9]+)?)?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/i;

const preLetters: Readonly<Record<string, "a" | "b" | "rc">> = { a: "a", alpha: "a", b: "b", beta: "b" };

/** Reads a version in any spelling that PEP 440 allows; undefined when it is none. */
export function readVersion(text: string): Version | undefined {
  // Most are plain, and of those there are thousands in an environment.
  if (/^[0-9]+(?:\.[0-9]+)*$/.test(text)) return { epoch: "0", release: releaseOf(text) };
  const found = pattern.exec(text.trim());
  if (found === null) return undefined;
  const [, epoch = "0", release = "", preLetter, preNumber, bare, postWord, postNumber, devWord, devNumber, local] =
    found;
  return {
    epoch: plainNumber(epoch),
    release: releaseOf(release),
    ...(preLetter !== undefined && {
      pre: { letter: preLetters[preLetter.toLowerCase()] ?? "rc", number: plainNumber(preNumber ?? "0") },
    }),
    ...((bare ?? postWord) !== undefined && { post: plainNumber(bare ?? postNumber ?? "0") }),
    ...(devWord !== undefined && { dev: plainNumber(devNumber ?? "0") }),
    ...(local !== undefined && { local: local.toLowerCase().split(/[-_.]/) }),
  };
}

function releaseOf(text: string): readonly string[] {
  const parts = text.split(".").map(plainNumber);
  while (parts.at(-1) === "0") parts.pop();
  return parts;
}

function plainNumber(digits: string): string {
  return digits.startsWith("0") ? digits.replace(/^0+(?=.)/, "") : digits;
}

/** Less than, equal to or greater than 0, as `a` is older than, the same as or newer than `b`. */
export function compareVersions(a: Version, b: Version): number {
  return comparePublic(a, b) || compareLists(a.local ?? [], b.local ?? [], compareLocal);
}

/** The same without the local part: 1.0+cu121 is 1.0. */
export function comparePublic(a: Version, b: Version): number {
  return (
    compareBases(a, b) ||
    preRank(a) - preRank(b) ||
    compareNumbers(a.pre?.number ?? "0", b.pre?.number ?? "0") ||
    Number(a.post !== undefined) - Number(b.post !== undefined) ||
    compareNumbers(a.post ?? "0", b.post ?? "0") ||
    Number(a.dev === undefined) - Number(b.dev === undefined) ||
    compareNumbers(a.dev ?? "0", b.dev ?? "0")
  );
}

/** Epoch and release alone. */
export function compareBases(a: Version, b: Version): number {
  return compareNumbers(a.epoch, b.epoch) || compareLists(a.release, b.release, compareNumbers);
}

/** A version that is still in the making: 2.0rc1, 2.0.dev3. */
export function isPrerelease({ pre, dev }: Version): boolean {
  return pre !== undefined || dev !== undefined;
}

/** dev of a release < a < b < rc < the release. */
function preRank({ pre, post, dev }: Version): number {
  if (pre !== undefined) return { a: 1, b: 2, rc: 3 }[pre.letter];
  return post === undefined && dev !== undefined ? 0 : 4;
}

function compareNumbers(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}

/** Numbers are newer than words. */
function compareLocal(a: string, b: string): number {
  const [isNumber, isOther] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (isNumber && isOther) return compareNumbers(plainNumber(a), plainNumber(b));
  if (isNumber !== isOther) return isNumber ? 1 : -1;
  return a < b ? -1 : Number(a > b);
}

/** The first difference decides; else the longer one is the newer. */
function compareLists(a: readonly string[], b: readonly string[], compare: (x: string, y: string) => number): number {
  const common = Math.min(a.length, b.length);
  for (let index = 0; index < common; index++) {
    const order = compare(a[index] ?? "", b[index] ?? "");
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
