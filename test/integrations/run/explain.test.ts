import { expect, test } from "bun:test";
import { explainFailure } from "../../../src/integrations/run/explain.ts";

const run = (output: string, tool: "pip" | "uv" = "pip") =>
  explainFailure({
    tool,
    output,
    status: 1,
    target: { python: "/v/bin/python", prefix: "/v" },
    requirements: [
      { requirement: "kubernetes==18.20.0", integrations: ["seldon"] },
      { requirement: "Jinja2", integrations: ["kubernetes"] },
    ],
    log: "/state/logs/a.log",
  });

const cases: readonly (readonly [what: string, output: string, code: string, said: string])[] = [
  [
    "a full disk (pip)",
    "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device\n",
    "cannot-write",
    "The disk is full",
  ],
  [
    "a full disk (uv)",
    "error: Failed to install: x.whl (x==1)\n  cause: failed to write to file: No space left on device (os error 28)",
    "cannot-write",
    "The disk is full",
  ],
  [
    "a lock that another uv holds",
    "error: Timeout (60s) when waiting for lock on `/v` at `/v/.lock`, is another uv process running?",
    "busy",
    "Another uv holds the lock",
  ],
  [
    "a folder that may not be changed",
    "ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: '/v/lib/x'\nConsider using the `--user` option",
    "not-permitted",
    "You may not change files of the environment /v",
  ],
  [
    "a certificate that is not trusted",
    "error: Failed to fetch: https://x/simple/a/\n  cause: client error (Connect)\n  cause: invalid peer certificate: UnknownIssuer",
    "install-failed",
    "The certificate of the package index is not trusted.",
  ],
  [
    "an index that wants a password",
    "error: Failed to fetch: https://x/simple/a/\n  cause: HTTP status client error (401 Unauthorized) for url (https://x/simple/a/)",
    "install-failed",
    "The package index refuses access (401).",
  ],
  [
    "the Python of the system (pip)",
    "error: externally-managed-environment\n\n× This environment is externally managed\n",
    "install-failed",
    "The Python /v/bin/python belongs to the operating system",
  ],
  [
    "the Python of the system (uv)",
    "error: The interpreter at `/usr` is externally managed, and indicates the following:\n",
    "install-failed",
    "The Python /v/bin/python belongs to the operating system",
  ],
  ["no pip", "/v/bin/python: No module named pip\n", "install-failed", "The environment /v has no pip."],
  [
    "a version that there is not",
    "ERROR: Could not find a version that satisfies the requirement a==9 (from versions: 1.0, 2.0)\nERROR: No matching distribution found for a==9",
    "install-failed",
    "No version fits a==9.",
  ],
  [
    "no connection (pip)",
    "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(...)': /simple/a/\nERROR: Could not find a version that satisfies the requirement a (from versions: none)\nERROR: No matching distribution found for a",
    "install-failed",
    "The package index cannot be reached, and a is not at hand.",
  ],
  [
    "a wheel that cannot be built",
    "Collecting a\n  Building wheel for a (pyproject.toml): finished with status 'error'\n  error: subprocess-exited-with-error\n  ERROR: Failed building wheel for a\nFailed to build a",
    "install-failed",
    "The package a comes as source and could not be built.",
  ],
  [
    "anything else",
    "something\nERROR: a new kind of trouble\nmore",
    "install-failed",
    "pip ended with 1: ERROR: a new kind of trouble",
  ],
];

test.each(cases)("%s is told in plain words, with the log", (_, output, code, said) => {
  const { code: told, message, hint } = run(output);
  expect<string>(told).toBe(code);
  expect(message).toStartWith(said);
  expect(hint).toContain("/state/logs/a.log");
});

test("a conflict names what was asked for, and by whom, and nothing else", () => {
  const { causes } = run(
    "error: No solution found when resolving dependencies\n  cause: Because you require kubernetes==18.20.0 and kubernetes>=21, we can conclude that your requirements are unsatisfiable.",
    "uv",
  );
  expect(causes?.map(({ message }) => message)).toEqual(["kubernetes==18.20.0 is needed by seldon."]);
});
