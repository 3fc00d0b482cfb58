// contract.ts local|s3 CONFIG: tries every promise of artifact stores on a store with this configuration, each in a folder of its own, and prints those that are not kept.
import { LocalArtifactStoreFlavor } from "../../../flavors/artifact_store/local/flavor.ts";
import { S3ArtifactStoreFlavor } from "../../../flavors/artifact_store/s3/flavor.ts";
import { artifactStoreContract } from "../../../src/authoring/contract/artifactStore.ts";

const [flavorName, text = "{}"] = process.argv.slice(2);
const config = JSON.parse(text);

async function openIn(folder: string) {
  const init = { id: "1", name: "store" };
  const inFolder = { ...config, path: `${config.path}/${folder}` };
  if (flavorName === "local") {
    const flavor = new LocalArtifactStoreFlavor();
    return new (await flavor.implementation())({ ...init, config: flavor.configSchema.parse(inFolder) });
  }
  const flavor = new S3ArtifactStoreFlavor();
  return new (await flavor.implementation())({ ...init, config: flavor.configSchema.parse(inFolder) });
}

let kept = 0;
for (const [index, { title, run }] of artifactStoreContract.entries()) {
  try {
    await run(await openIn(`case-${index}`));
    kept += 1;
  } catch (error) {
    console.log(`${title}: ${error instanceof Error ? error.message : error}`);
  }
}
console.log(`${kept} of ${artifactStoreContract.length} kept`);
process.exit(0);
