import { compareBases, comparePublic, compareVersions, isPrerelease, readVersion, type Version } from "./version.ts";

/** What a requirement says of versions: one operator with one version. PEP 440. */
export interface Specifier {
  readonly operator: "==" | "!=" | "<=" | ">=" | "<" | ">" | "~=" | "===";
  /** As it is written, `.*` included. */
  readonly text: string;
  /** Undefined for `===`, which compares texts. */
  readonly version: Version | undefined;
  /** How many parts of the release must be the same, for `==1.2.*` and `~=1.2`. */
  readonly prefix: readonly string[] | undefined;
}

const pattern = /^(===|==|~=|!=|<=|>=|<|>)\s*(\S+)$/;

/** Reads `>=1.2,!=1.3.*`; undefined when a part is no specifier. The empty text is no restriction. */
export function readSpecifiers(text: string): readonly Specifier[] | undefined {
  const specifiers: (Specifier | undefined)[] = [];
  for (const part of text.split(",")) {
    const trimmed = part.trim();
    if (trimmed !== "") specifiers.push(readSpecifier(trimmed));
  }
  return specifiers.every((each) => each !== undefined) ? specifiers : undefined;
}

function readSpecifier(text: string): Specifier | undefined {
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const operator = found[1] as Specifier["operator"];
  const written = found[2] ?? "";
  if (operator === "===") {
    return /[;)]/.test(written) ? undefined : { operator, text: written, version: undefined, prefix: undefined };
  }
  const isEquality = operator === "==" || operator === "!=";
  const isPrefix = isEquality && written.endsWith(".*");
  const version = readVersion(isPrefix ? written.slice(0, -2) : written);
  if (version === undefined || (version.local !== undefined && !isEquality)) return undefined;
  if (!isPrefix && operator !== "~=") return { operator, text: written, version, prefix: undefined };
  const parts = releaseParts(written);
  if (isPrefix && !/^v?(\d+!)?\d+(\.\d+)*\.\*$/i.test(written)) return undefined;
  if (operator === "~=" && parts.length < 2) return undefined;
  return { operator, text: written, version, prefix: isPrefix ? parts : parts.slice(0, -1) };
}

/** The numbers of the release as they are written, zeros at the end included. */
function releaseParts(text: string): readonly string[] {
  const release = /^v?(?:\d+!)?(\d+(?:\.\d+)*)/i.exec(text)?.[1] ?? "";
  return release.split(".").map((part) => part.replace(/^0+(?=.)/, ""));
}

/**
 * Tells whether an installed version is one of those that are asked for. As pip does it with what is installed, versions in the making count as any
 * other. A version that cannot be read fits only where nothing is asked, or by `===`.
 */
export function fits(specifiers: readonly Specifier[], versionText: string): boolean {
  const version = readVersion(versionText);
  return specifiers.every((specifier) => fitsOne(specifier, version, versionText));
}

function fitsOne(specifier: Specifier, version: Version | undefined, text: string): boolean {
  const { operator, version: wanted, prefix } = specifier;
  if (wanted === undefined) return specifier.text.toLowerCase() === text.toLowerCase();
  if (version === undefined) return false;
  switch (operator) {
    case "==":
      return prefix === undefined ? isSame(version, wanted) : hasPrefix(version, wanted.epoch, prefix);
    case "!=":
      return prefix === undefined ? !isSame(version, wanted) : !hasPrefix(version, wanted.epoch, prefix);
    case "~=":
      return comparePublic(version, wanted) >= 0 && hasPrefix(version, wanted.epoch, prefix ?? []);
    case "<=":
      return comparePublic(version, wanted) <= 0;
    case ">=":
      return comparePublic(version, wanted) >= 0;
    case "<":
      return isBefore(version, wanted);
    case ">":
      return isAfter(version, wanted);
    case "===":
      return false;
  }
}

/** A local part counts only where it is asked for. */
function isSame(version: Version, wanted: Version): boolean {
  return (wanted.local === undefined ? comparePublic(version, wanted) : compareVersions(version, wanted)) === 0;
}

function hasPrefix({ epoch, release }: Version, wantedEpoch: string, prefix: readonly string[]): boolean {
  return epoch === wantedEpoch && prefix.every((part, index) => part === (release[index] ?? "0"));
}

/** `<2` leaves out what is still in the making of it, such as 2rc1, which is older than 2. */
function isBefore(version: Version, wanted: Version): boolean {
  const isOfIt = wanted.post === undefined ? compareBases(version, wanted) === 0 : isSameBeforeDev(version, wanted);
  const isInTheMaking = !isPrerelease(wanted) && isPrerelease(version) && isOfIt;
  return compareVersions(version, wanted) < 0 && !isInTheMaking;
}

/** `>2` leaves out what is of it, such as 2.post1 and 2+local, which are newer than 2. */
function isAfter(version: Version, wanted: Version): boolean {
  const isPostOfIt =
    wanted.post === undefined && wanted.dev === undefined && isSameBeforeDev({ ...version, post: undefined }, wanted);
  return comparePublic(version, wanted) > 0 && !isPostOfIt;
}

/** The two differ at most in dev and local parts. */
function isSameBeforeDev(a: Version, b: Version): boolean {
  return comparePublic({ ...a, dev: undefined }, { ...b, dev: undefined }) === 0;
}
