import { S3Store } from "../../shared/implementations/s3/store.ts";
import type { S3ArtifactStoreConfig } from "./config.ts";

/** A bucket of Amazon S3, or of the service that `endpoint_url` names. */
export class S3ArtifactStore extends S3Store<S3ArtifactStoreConfig> {}
