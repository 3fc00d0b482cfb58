import { testRefused, testStored } from "../verdicts.ts";

const host = { hostname: "gpu-box", username: "mlops" };

testRefused([
  ["orchestrator", "ssh", { username: "mlops" }, "hostname"],
  ["orchestrator", "ssh", { ...host, hostname: "" }, "hostname"],
  ["step_operator", "ssh", { ...host, port: 65536n }, "port"],
  ["step_operator", "ssh", { ...host, connection_timeout: 0n }, "connection_timeout"],
  ["step_operator", "ssh", { ...host, keepalive_interval: -1n }, "keepalive_interval"],
]);

testStored([
  ["orchestrator", "ssh", host, host],
  ["step_operator", "ssh", { ...host, keepalive_interval: 0n }, { ...host, keepalive_interval: 0n }],
  ["step_operator", "ssh", { ...host, gpu_indices: "[0, 1]" }, { ...host, gpu_indices: [0n, 1n] }],
  ["step_operator", "ssh", { ...host, ssh_private_key: "{{lost.key}}" }, { ...host, ssh_private_key: "{{lost.key}}" }],
]);
