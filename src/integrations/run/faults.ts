import type { Failure, FailureCode } from "../../core/failure.ts";
import { askedInConflict } from "./conflict.ts";
import type { FailedRun } from "./failedRun.ts";

/** One way in which pip or uv fails, told by a sign in the output. */
export interface Fault {
  readonly sign: RegExp;
  /** Another sign that must be there too. */
  readonly with?: RegExp;
  /** Absent: install-failed. */
  readonly code?: FailureCode;
  readonly message: (found: RegExpExecArray, run: FailedRun) => string;
  readonly hint?: (run: FailedRun) => string;
  readonly causes?: (run: FailedRun) => readonly Failure[];
}

const ownEnvironment = () =>
  "Make an environment of your own, python3 -m venv .venv or uv venv, and give --python .venv.";
const withoutNetwork = () =>
  "Look at the connection, the proxy and the index. Without a network set PIP_FIND_LINKS (uv: UV_FIND_LINKS) to a folder of wheels; mlstack integration bundle makes one.";

const unreachable =
  /connection broken by|Failed to fetch|error sending request|Could not connect, are you offline|Network connectivity is disabled|network was disabled|Temporary failure in name resolution|Name or service not known|dns error/;

/** pip does not say which package it was preparing. */
function lastBegun(output: string): string {
  const [name = ""] = [...output.matchAll(/^(?:Collecting|Processing) (\S+)/gm)].map(([, each = ""]) => each).slice(-1);
  return name.slice(name.lastIndexOf("/") + 1);
}

function unreachableText(output: string): string {
  const [, uv, pip] =
    /Because (\S+) was not found in the cache|No matching distribution found for ([^\n]+)/.exec(output) ?? [];
  const name = uv ?? pip;
  return name === undefined
    ? "The package index cannot be reached."
    : `The package index cannot be reached, and ${name} is not at hand.`;
}

/** From the surest sign to the vaguest: an output often holds several. */
export const faults: readonly Fault[] = [
  {
    sign: /externally[- ]managed/,
    message: (_, { target }) =>
      `The Python ${target.python} belongs to the operating system, which lets nothing be installed into it.`,
    hint: ownEnvironment,
  },
  {
    sign: /No module named '?pip'?\s*$/m,
    message: (_, { target }) => `The environment ${target.prefix} has no pip.`,
    hint: ({ target }) => `Use --uv, or give it one by ${target.python} -m ensurepip.`,
  },
  {
    sign: /No virtual environment(?: or system Python installation)? found|No interpreter found|Failed to inspect Python interpreter/,
    message: (_, { target }) => `${target.python} is no Python that works.`,
    hint: ownEnvironment,
  },
  {
    sign: /No space left on device|\[Errno 28\]|os error 28|not enough space on the disk/,
    code: "cannot-write",
    message: (_, { target }) =>
      `The disk is full: the environment ${target.prefix}, the temporary folder or the cache of the tool cannot be written.`,
    hint: () => "Free some space and run it again. TMPDIR, PIP_CACHE_DIR and UV_CACHE_DIR choose other places.",
  },
  {
    sign: /Timeout \(\d+s\) when waiting for lock/,
    code: "busy",
    message: () => "Another uv holds the lock of its cache or of the environment.",
    hint: () => "Run it again when that one has ended.",
  },
  {
    sign: /CERTIFICATE_VERIFY_FAILED|invalid peer certificate|certificate verify failed/i,
    message: () => "The certificate of the package index is not trusted.",
    hint: () => "Behind a proxy of a company set PIP_CERT (uv: SSL_CERT_FILE) to its certificate.",
  },
  {
    sign: /\b(401|403)\b[^\n]*(?:Unauthorized|Forbidden|Client Error)|HTTP status client error \((401|403)\b/,
    message: ([, pip, uv]) => `The package index refuses access (${pip ?? uv}).`,
    hint: () => "Look at the user and password in the address of the index, or in ~/.netrc.",
  },
  {
    sign: /ResolutionImpossible|conflicting dependencies/,
    message: () => "The requirements contradict each other: no set of versions satisfies all of them.",
    hint: () => "Install the integrations into environments of their own, or leave one out with -i.",
    causes: askedInConflict,
  },
  {
    sign: unreachable,
    with: /No matching distribution|Failed to fetch|error sending request|was not found in the cache|ConnectionError|Max retries/,
    message: (_, { output }) => unreachableText(output),
    hint: withoutNetwork,
  },
  {
    sign: /Because (\S+) was not found in [^\n]* and you require ([^\n,]+),/,
    message: ([, name]) => `There is no package ${name} where the tool looked.`,
    hint: withoutNetwork,
  },
  {
    sign: /No matching distribution found for ([^\n]*)/,
    message: ([, requirement], { output }) =>
      /from versions: none\)/.test(output)
        ? `No package fits ${requirement}: there is none of this name for this Python, or the index was not reached.`
        : `No version fits ${requirement}.`,
    hint: withoutNetwork,
  },
  {
    sign: /Failed to build [`']?([\w.=-]+)|Failed building wheel for (\S+)|subprocess-exited-with-error/,
    message: ([, uv, wheel], { output }) =>
      `The package ${uv ?? wheel ?? lastBegun(output)} comes as source and could not be built.`,
    hint: () => "Compilers or libraries are missing, or it does not fit this version of Python.",
  },
  {
    sign: /No solution found when resolving dependencies/,
    message: ({ input }) =>
      / there (?:is|are) no versions? of /.test(input) && !/ And because /.test(input)
        ? "There is no version that fits."
        : "The requirements contradict each other: no set of versions satisfies all of them.",
    hint: () => "Install the integrations into environments of their own, or leave one out with -i.",
    causes: askedInConflict,
  },
  {
    sign: /(?:Permission denied|Access is denied|Read-only file system)/,
    code: "not-permitted",
    message: (_, { target }) => `You may not change files of the environment ${target.prefix}, or of the tool's cache.`,
    hint: ownEnvironment,
  },
  {
    sign: unreachable,
    message: () => "The package index cannot be reached.",
    hint: withoutNetwork,
  },
];
