import { testRefused, testStored } from "../verdicts.ts";

testRefused([
  ["deployer", "aws", { health_check_protocol: "UDP" }, "health_check_protocol"],
  ["deployer", "aws", { health_check_protocol: "http" }, "health_check_protocol"],
  ["deployer", "aws", { health_check_protocol: "{{known.protocol}}" }, "health_check_protocol"],
  ["deployer", "aws", { health_check_interval_seconds: 21n }, "health_check_interval_seconds"],
  ["deployer", "aws", { health_check_timeout_seconds: 0n }, "health_check_timeout_seconds"],
  ["deployer", "aws", { traffic_allocation: { LATEST: 99.5 } }, "traffic_allocation"],
  ["deployer", "aws", { resource_combinations: [[1n, 2n, 3n]] }, "resource_combinations"],
  ["image_builder", "aws", {}, "code_build_project"],
  ["image_builder", "aws", { code_build_project: "builds", custom_env_vars: { RETRIES: 3n } }, "custom_env_vars"],
  ["image_builder", "kaniko", {}, "kubernetes_context"],
  ["image_builder", "kaniko", { kubernetes_context: "prod", pod_running_timeout: 0n }, "pod_running_timeout"],
  ["image_builder", "kaniko", { kubernetes_context: "prod", env: { A: "b" } }, "env"],
]);

testStored([
  ["deployer", "aws", {}, {}],
  // The pattern of ZenML's class looks at the beginning and at the end, not at the whole text.
  ["deployer", "aws", { health_check_protocol: "TCP4" }, { health_check_protocol: "TCP4" }],
  ["deployer", "aws", { health_check_protocol: "x-HTTP" }, { health_check_protocol: "x-HTTP" }],
  ["deployer", "aws", { resource_combinations: "[[1, 2]]" }, { resource_combinations: [[1, 2]] }],
  ["image_builder", "aws", { code_build_project: "builds" }, { code_build_project: "builds" }],
  ["image_builder", "kaniko", { kubernetes_context: "{{k8s.context}}" }, { kubernetes_context: "{{k8s.context}}" }],
]);
