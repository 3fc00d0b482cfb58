import { testRefused, testStored } from "../verdicts.ts";

const folder = { feast_repo: "/features" };

testRefused([["feature_store", "feast", { ...folder, online_host: "{{lost.host}}" }, "online_host"]]);

testStored([
  [
    "feature_store",
    "feast",
    { ...folder, online_host: "{{known.host}}" },
    { ...folder, online_host: "{{known.host}}" },
  ],
  ["feature_store", "feast", { feast_repo: "{{lost.folder}}" }, { feast_repo: "{{lost.folder}}" }],
]);
