import type { Finding } from "../../core/finding.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Configuration } from "../../core/value/value.ts";
import type { Env } from "../env.ts";
import { refusal } from "./register.ts";
import { findSource, shownPath } from "./source.ts";

/** Which flavor is tested, and on what. */
export interface TestFlavor {
  readonly source: string;
  /** What a component is made of that the promises of the type are tried on; without fields they are not tried. */
  readonly configuration: Configuration;
}

/** One test, and what came of it. */
export interface FlavorTestResult {
  readonly title: string;
  readonly by: "author" | "type";
  /** What was found instead; absent: it holds. */
  readonly failed?: string;
}

/** What came of all tests. */
export interface TestedFlavor {
  /** Its type promises something that can be tried, and no fields were given to try it on. */
  readonly promisesLeft: boolean;
  readonly file: string;
  /** The file with the author's tests; absent: there is none. */
  readonly tests?: string;
  readonly results: readonly FlavorTestResult[];
  readonly findings: readonly Finding[];
}

/** Runs the tests of a flavor, which need not be registered; naming its file is consent. Errors: not-found, bad-data (it cannot be read, or the tests did not come to an end), not-trusted. */
export async function testFlavor(env: Env, { source, configuration }: TestFlavor): Promise<Result<TestedFlavor>> {
  const found = findSource(env.workspace(), source);
  if (!found.ok) return found;
  const { path, exportName } = found.value;
  const { testFlavorFile } = await import("../../host/testFlavorFile.ts");
  const tested = await testFlavorFile({
    path,
    flavorsFolder: env.flavorsFolder,
    shown: shownPath,
    ...(exportName !== undefined && { exportName }),
    ...(Object.keys(configuration).length > 0 && { configuration }),
  });
  if (!tested.ok) return tested;
  const { type, results, findings, tests } = tested.value;
  if (findings.some(({ severity }) => severity === "error")) return err(refusal(findings, source));
  const promisesLeft = type === "artifact_store" && !results.some(({ by }) => by === "type");
  const file = shownPath(path);
  return ok({ promisesLeft, file, results, findings, ...(tests !== undefined && { tests: shownPath(tests) }) });
}
