import { counted } from "../../../core/counted.ts";
import { exitStatusOf } from "../../../core/failure.ts";
import { ok } from "../../../core/result.ts";
import { testFlavor } from "../../../usecases/flavor/test.ts";
import type { Run } from "../../command/context.ts";
import type { Column } from "../../output/answer.ts";
import { facts } from "../../values/named.ts";
import { readFields } from "../component/fields.ts";

const columns: readonly Column[] = [
  { name: "result", shown: true },
  { name: "by", shown: true },
  { name: "test", shown: true, whole: true },
  { name: "found", shown: true, whole: true },
];

/** `mlstack flavor test SOURCE [--field=value …]`: the author's tests, and the promises of the type on a component of these fields. */
export const run: Run = async ({ env, parsed }) => {
  const configuration = readFields(parsed);
  if (!configuration.ok) return configuration;
  const [source = ""] = parsed.arguments;
  const tested = await testFlavor(env, { source, configuration: configuration.value });
  if (!tested.ok) return tested;
  const { promisesLeft, file, tests, results, findings } = tested.value;
  const items = results.map(({ title, by, failed }) =>
    facts({ result: failed === undefined ? "ok" : "failed", by, test: title, found: failed ?? null }),
  );
  const failed = results.filter((each) => each.failed !== undefined).length;
  return ok({
    kind: "list",
    items,
    total: items.length,
    columns,
    empty: `No test was run of ${file}.`,
    findings,
    notes: [
      ...(tests === undefined ? [`There are no tests of your own: ${file.replace(/\.(\w+)$/, ".test.$1")}`] : []),
      ...(promisesLeft
        ? ["The promises of a store were not tried: give its fields, such as --path=… of an empty place."]
        : []),
      ...(results.length === 0 ? [] : [`${counted(results.length - failed, "test")} passed, ${failed} failed.`]),
    ],
    status: failed > 0 ? exitStatusOf.findings : 0,
  });
};
