import process from "node:process";
import { LocalArtifactStoreFlavor } from "../../../flavors/artifact_store/local/flavor.ts";
import { messageOf } from "../../../src/authoring/errors.ts";

/** Lists a tree as somebody whom permissions bind (they do not bind root) and says why it could not. */
const [path = "", owner = ""] = process.argv.slice(2);
const flavor = new LocalArtifactStoreFlavor();
const Store = await flavor.implementation();
const store = new Store({ id: "1", name: "files", config: flavor.configSchema.parse({ path }) });
if (process.getuid?.() === 0) process.setuid?.(Number(owner));
try {
  await Array.fromAsync(store.list(path, { recursive: true }));
} catch (error) {
  process.stdout.write(messageOf(error));
}
