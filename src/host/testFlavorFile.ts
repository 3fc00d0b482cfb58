import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { ok, type Result } from "../core/result.ts";
import { writeJson } from "../core/value/json.ts";
import type { Configuration } from "../core/value/value.ts";
import { copySources } from "./copy.ts";
import { testingLimits } from "./limits.ts";
import type { Answers } from "./protocol.ts";
import type { FlavorFile } from "./readFlavorFile.ts";
import { runChild } from "./runChild.ts";
import { placeInCopy, readSourceFiles } from "./sourceFiles.ts";

/** A flavor's file, and what a component is made of that the promises of its type are tried on. */
export interface TestFlavorFile extends Omit<FlavorFile, "type"> {
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
  const { path, exportName, flavorsFolder, shown, configuration } = input;
  const beside = path.replace(/\.(\w+)$/, ".test.$1");
  const tests = existsSync(beside) ? beside : undefined;
  const sources = readSourceFiles(path, shown, tests === undefined ? [] : [tests]);
  if (!sources.ok) return sources;
  const folder = copySources(flavorsFolder, sources.value);
  if (!folder.ok) return folder;
  const answer = await runChild(
    {
      do: "test",
      folder: folder.value,
      file: placeInCopy(sources.value, path),
      shown: shown(path),
      packages: sources.value.packages,
      packagesFrom: dirname(path),
      ...(exportName !== undefined && { exportName }),
      ...(tests !== undefined && { tests: placeInCopy(sources.value, tests) }),
      ...(configuration !== undefined && { configuration: writeJson(configuration) }),
    },
    testingLimits,
  );
  return answer.ok ? ok({ ...answer.value, ...(tests !== undefined && { tests }) }) : answer;
}
