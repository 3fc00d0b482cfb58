import { testRefused, testStored } from "../verdicts.ts";

testRefused([["model_deployer", "seldon", { base_url: "http://x", secret: null }, "kubernetes_secret_name"]]);

testStored([
  [
    "model_deployer",
    "seldon",
    { base_url: "http://x", secret: null, kubernetes_secret_name: null },
    { base_url: "http://x", secret: null, kubernetes_secret_name: null },
  ],
]);
