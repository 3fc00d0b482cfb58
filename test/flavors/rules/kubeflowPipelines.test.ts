import { testRefused, testStored } from "../verdicts.ts";

testRefused([
  ["orchestrator", "kubeflow", { client_username: "me" }, "client_username"],
  ["orchestrator", "kubeflow", { client_password: "hush", client_username: null }, "client_username"],
  ["orchestrator", "tekton", { client_username: "me" }, "client_username"],
  ["orchestrator", "tekton", { client_password: "hush" }, "client_username"],
  ["orchestrator", "tekton", { node_affinity: { zone: "a" } }, "node_affinity"],
  ["orchestrator", "tekton", { kubernetes_namespace: null }, "kubernetes_namespace"],
  ["orchestrator", "tekton", { tekton_ui_port: 8080n }, "tekton_ui_port"],
]);

testStored([
  [
    "orchestrator",
    "kubeflow",
    { client_username: "me", client_password: "" },
    { client_username: "me", client_password: "" },
  ],
  ["orchestrator", "kubeflow", { pod_settings: { host_ipc: true } }, {}],
  ["orchestrator", "kubeflow", { client_username: "" }, { client_username: "" }],
  [
    "orchestrator",
    "kubeflow",
    { client_username: "{{a.b}}", client_password: "{{a.c}}", pod_settings: null },
    { client_username: "{{a.b}}", client_password: "{{a.c}}" },
  ],
  [
    "orchestrator",
    "tekton",
    { client_username: "me", client_password: "" },
    { client_username: "me", client_password: "" },
  ],
  ["orchestrator", "tekton", { pod_settings: { host_ipc: true } }, { pod_settings: { host_ipc: true } }],
  ["orchestrator", "tekton", {}, {}],
]);
