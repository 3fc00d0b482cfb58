// look.ts CONFIG: prints the names in an S3 store with this configuration, or what is wrong.
import { S3ArtifactStoreFlavor } from "../../../flavors/artifact_store/s3/flavor.ts";

const flavor = new S3ArtifactStoreFlavor();
const config = flavor.configSchema.parse(JSON.parse(process.argv[2] ?? "{}"));
const store = new (await flavor.implementation())({ id: "1", name: "store", config });
try {
  console.log((await Array.fromAsync(store.listdir(store.path))).join(" "));
} catch (error) {
  console.log(error instanceof Error && "problem" in error ? `${error.problem}: ${error.message}` : String(error));
}
process.exit(0);
