import type { FlavorTest, FlavorTester } from "../../authoring/index.ts";
import { loadFlavor } from "../../core/schema/loadFlavor.ts";
import { readJson } from "../../core/value/json.ts";
import { plainOf } from "../../core/value/value.ts";
import type { Answers, TestRequest, TestResult } from "../protocol.ts";
import { importModule } from "./importModule.ts";
import { loadDefinition } from "./loadDefinition.ts";
import { promisesOf } from "./promises.ts";
import { sourceLines } from "./sourceLines.ts";
import { testerOf } from "./tester.ts";
import { thrownText } from "./thrown.ts";

const eachMs = 30_000;

/** Runs the author's tests of a flavor, then the promises of its type on a component, one after the other. */
export async function testFlavor(request: TestRequest): Promise<Answers["test"]> {
  const loaded = await loadDefinition(request, sourceLines(request));
  if (!loaded.ok) return { findings: loaded.error, results: [] };
  const { definition } = loaded.value;
  const flavor = loadFlavor(definition);
  if (!flavor.ok) throw new Error(flavor.error.message);
  const tester = testerOf(flavor.value, definition);
  const own = await authorsTests(request);
  if (!own.ok) return { findings: [own.error], results: [] };
  const results: TestResult[] = [];
  for (const [title, test] of own.value)
    results.push({ title, by: "author", ...(await outcome(() => test(tester), request.folder)) });
  for (const { title, run } of promisesOf(definition.type, tester, configurationOf(request)))
    results.push({ title, by: "type", ...(await outcome(run, request.folder)) });
  return { type: definition.type, findings: [], results };
}

async function authorsTests(request: TestRequest) {
  if (request.tests === undefined) return { ok: true as const, value: [] };
  const module = await importModule({ ...request, file: request.tests, shown: request.tests });
  if (!module.ok) return module;
  const tests = module.value.tests ?? {};
  const entries = Object.entries(tests as Readonly<Record<string, FlavorTest>>);
  return { ok: true as const, value: entries.filter(([, test]) => typeof test === "function") };
}

function configurationOf({ configuration }: TestRequest): Parameters<FlavorTester["check"]>[0] | undefined {
  if (configuration === undefined) return undefined;
  const read = readJson(configuration);
  return read.ok ? (plainOf(read.value) as Readonly<Record<string, unknown>>) : undefined;
}

async function outcome(run: () => void | Promise<void>, folder: string): Promise<Pick<TestResult, "failed">> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it took more than ${eachMs / 1000} s`)), eachMs);
  });
  try {
    await Promise.race([run(), late]);
    return {};
  } catch (thrown) {
    return { failed: thrownText(thrown, folder) };
  } finally {
    clearTimeout(timer);
  }
}
