import type { FlavorTests } from "mlstack";
import type { MyS3ArtifactStore } from "./my_s3_artifact_store_implementation.ts";

const configuration = { path: "s3://ml-artifacts/prod" };

/** Run by: mlstack flavor test flavors/my_s3_artifact_store.ts */
export const tests: FlavorTests = {
  "takes a bucket and nothing else": async ({ check, equal }) => {
    equal(await check(configuration), { configuration, problems: [] });
  },
  "asks for both keys or none": async ({ check, equal }) => {
    const { problems } = await check({ ...configuration, key: "AKIAEXAMPLE" });
    equal(problems, [{ field: "key", message: "Set both key and secret, or neither." }]);
  },
  "takes only buckets": async ({ check, equal }) => {
    const { problems } = await check({ path: "/data" });
    equal(
      problems.map(({ field }) => field),
      ["path"],
    );
  },
  "is ready without being asked anything": async ({ component, equal }) => {
    const store = await component<MyS3ArtifactStore>({ ...configuration, path: "s3://ml-artifacts/prod/" });
    equal(store.path, "s3://ml-artifacts/prod");
    equal(await store.isdir("s3://ml-artifacts/prod"), true);
  },
};
