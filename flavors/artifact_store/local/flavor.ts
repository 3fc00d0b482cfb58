import { BaseArtifactStoreFlavor, noReference, refuse, startsWith } from "mlstack";
import { LocalArtifactStoreConfig } from "./config.ts";

export class LocalArtifactStoreFlavor extends BaseArtifactStoreFlavor<LocalArtifactStoreConfig> {
  readonly name = "local";
  override readonly title = "Local folder";
  override readonly summary =
    "Keeps artifacts in a folder of this machine; needs nothing else, but nobody remote can read it.";
  override readonly details =
    "Nothing has to be set up and nothing is billed, which suits first steps, tests and work without a network. Orchestrators and step operators elsewhere refuse a stack with it, and colleagues cannot open what you made. There is no login: whoever may read the folder may read the artifacts. Move to a bucket as soon as anything runs on another machine.";
  override readonly docsUrl = "https://docs.zenml.io/stack-components/artifact-stores/local";
  readonly supportedSchemes = [] as const;
  readonly configSchema = LocalArtifactStoreConfig;
  // ZenML 0.98: artifact_stores/local_artifact_store.py
  override readonly rules = [
    refuse({
      id: "path_is_remote",
      if: startsWith("path", ["gs://", "hdfs://", "s3://", "az://", "abfs://"]),
      message: "path is the address of a remote store; give a folder, or choose the flavor of that service.",
      fields: ["path"],
    }),
    noReference("path"),
  ];
  override readonly traits = { local: true, local_path: true, local_path_nonempty: true };

  override async implementation() {
    return (await import("./implementation.ts")).LocalArtifactStore;
  }
}
