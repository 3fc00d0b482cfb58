import { expect, test } from "bun:test";
import { check, testRefused, testStored } from "../verdicts.ts";

testRefused([
  ["orchestrator", "kubernetes", { concurrency_policy: "Never" }, "concurrency_policy"],
  ["orchestrator", "kubernetes", { concurrency_policy: "" }, "concurrency_policy"],
  ["orchestrator", "kubernetes", { concurrency_policy: "{{known.policy}}" }, "concurrency_policy"],
  ["orchestrator", "kubernetes", { pod_failure_policy: "{{known.policy}}" }, "pod_failure_policy"],
  ["orchestrator", "kubernetes", { api_request_timeout: 0.5 }, "api_request_timeout"],
  ["orchestrator", "kubernetes", { api_request_timeout: "{{known.timeout}}" }, "api_request_timeout"],
  ["orchestrator", "kubernetes", { pod_name_prefix: "a", job_name_prefix: "b" }, "pod_name_prefix"],
  ["orchestrator", "kubernetes", { job_monitoring_delay: 0n }, "job_monitoring_delay"],
  ["orchestrator", "kubernetes", { interrupt_check_interval: 0.4 }, "interrupt_check_interval"],
  ["step_operator", "kubernetes", { api_request_timeout: 0.5 }, "api_request_timeout"],
  ["step_operator", "kubernetes", { api_request_timeout: "{{known.timeout}}" }, "api_request_timeout"],
  ["step_operator", "kubernetes", { pod_count: 0n }, "pod_count"],
  ["sandbox", "kubernetes", { api_request_timeout: 2.5 }, "api_request_timeout"],
  ["sandbox", "kubernetes", { owner: "step" }, "owner"],
  ["sandbox", "kubernetes", { pod_startup_timeout: 0n }, "pod_startup_timeout"],
  ["deployer", "kubernetes", { readiness_probe_path: "health" }, "readiness_probe_path"],
  ["deployer", "kubernetes", { liveness_probe_path: "" }, "liveness_probe_path"],
  ["deployer", "kubernetes", { readiness_probe_path: "{{known.path}}" }, "readiness_probe_path"],
  ["deployer", "kubernetes", { liveness_probe_path: "{{known.path}}" }, "liveness_probe_path"],
  ["deployer", "kubernetes", { kubernetes_context: "{{lost.context}}" }, "kubernetes_context"],
  ["deployer", "kubernetes", { service_type: "Ingress" }, "service_type"],
]);

testStored([
  ["orchestrator", "kubernetes", { concurrency_policy: " forbid " }, { concurrency_policy: "Forbid" }],
  ["orchestrator", "kubernetes", { concurrency_policy: null }, { concurrency_policy: null }],
  ["orchestrator", "kubernetes", { api_request_timeout: 2.5 }, { api_request_timeout: 2n }],
  ["orchestrator", "kubernetes", { pod_name_prefix: "a" }, { job_name_prefix: "a" }],
  ["orchestrator", "kubernetes", { kubernetes_context: "{{lost.a}}" }, { kubernetes_context: "{{lost.a}}" }],
  ["step_operator", "kubernetes", { api_request_timeout: 2.5 }, { api_request_timeout: 2n }],
  ["step_operator", "kubernetes", { pod_startup_timeout: 5n }, { pod_startup_timeout: 5n }],
  ["sandbox", "kubernetes", { owner: "job", api_request_timeout: 2n }, { owner: "job", api_request_timeout: 2n }],
  ["deployer", "kubernetes", { readiness_probe_path: "/up" }, { readiness_probe_path: "/up" }],
  ["deployer", "kubernetes", { image_pull_policy: "Sometimes" }, { image_pull_policy: "Sometimes" }],
  ["deployer", "kubernetes", { kubernetes_context: "{{known.a}}" }, { kubernetes_context: "{{known.a}}" }],
  [
    "deployer",
    "kubernetes",
    { local: true, kubernetes_context: "{{lost.a}}" },
    { local: true, kubernetes_context: "{{lost.a}}" },
  ],
]);

test("what a step operator no longer does anything with is accepted with a warning", async () => {
  const { problems, warnings } = await check("step_operator", "kubernetes", { pod_failure_backoff: 1.5 });
  expect(problems).toEqual([]);
  expect(warnings).toMatchObject([{ rule: "deprecated-field", at: { field: ["pod_failure_backoff"] } }]);
});
