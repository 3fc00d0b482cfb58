import { existsSync } from "node:fs";
import { ok, type Result } from "../core/result.ts";
import { writeJson } from "../core/value/json.ts";
import type { Configuration } from "../core/value/value.ts";
import { type CopiedFlavor, freshCopy } from "./copiedFile.ts";
import { testingLimits } from "./limits.ts";
import type { Answers } from "./protocol.ts";
import { runChild } from "./runChild.ts";
import { placeInCopy } from "./sourceFiles.ts";

/** A flavor's file, and what a component is made of that the promises of its type are tried on. */
export interface TestFlavorFile extends CopiedFlavor {
  readonly configuration?: Configuration;
}

/** What came of the tests of a flavor. */
export interface TestedFlavor {
  readonly type?: Answers["test"]["type"];
  readonly results: Answers["test"]["results"];
  /** What prevented them. */
  readonly findings: Answers["test"]["findings"];
  /** The file with the author's tests, absolute; absent: there is none. */
  readonly tests?: string;
}

/** Runs the tests of a flavor in a child. Errors: as `readFlavorFile`. */
export async function testFlavorFile(input: TestFlavorFile): Promise<Result<TestedFlavor>> {
  const { path, configuration } = input;
  const beside = path.replace(/\.(\w+)$/, ".test.$1");
  const tests = existsSync(beside) ? beside : undefined;
  const copy = freshCopy(input, { also: tests === undefined ? [] : [tests] });
  if (!copy.ok) return copy;
  const { copied, sources } = copy.value;
  const answer = await runChild(
    {
      do: "test",
      ...copied,
      ...(tests !== undefined && { tests: placeInCopy(sources, tests) }),
      ...(configuration !== undefined && { configuration: writeJson(configuration) }),
    },
    testingLimits,
  );
  return answer.ok ? ok({ ...answer.value, ...(tests !== undefined && { tests }) }) : answer;
}
