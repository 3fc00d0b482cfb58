import { expect, test } from "bun:test";
import { check, testRefused, testStored } from "../verdicts.ts";

testRefused([
  ["annotator", "argilla", { instance_url: "{{known.url}}" }, "instance_url"],
  ["annotator", "argilla", { headers: "{}", extra_headers: '{"a": "b"}' }, "extra_headers"],
]);

testStored([
  [
    "annotator",
    "argilla",
    { instance_url: "https://labels.example.com//" },
    { instance_url: "https://labels.example.com" },
  ],
  ["annotator", "argilla", { extra_headers: '{"a": "b"}' }, { headers: '{"a": "b"}' }],
  ["annotator", "argilla", { port: null, api_key: "{{lost.key}}" }, { port: null, api_key: "{{lost.key}}" }],
]);

test("extra_headers is accepted with a warning", async () => {
  const { warnings } = await check("annotator", "argilla", { extra_headers: "{}" });
  expect(warnings).toMatchObject([{ rule: "deprecated-field", hint: "Use headers instead." }]);
});
