import type { ClientOptions } from "../../shared/implementations/s3/clientOptions.ts";
import type { GivenKeys } from "../../shared/implementations/s3/credentials.ts";
import { S3Store } from "../../shared/implementations/s3/store.ts";
import type { B2ArtifactStoreConfig } from "./config.ts";

/** A Backblaze bucket. ZenML 0.98: integrations/b2/artifact_stores/b2_artifact_store.py. */
export class B2ArtifactStore extends S3Store<B2ArtifactStoreConfig> {
  protected override ownOptions(): Partial<ClientOptions> {
    return {
      endpoint: "https://s3.us-west-004.backblazeb2.com",
      region: this.#region(),
      requestChecksums: "WHEN_REQUIRED",
    };
  }

  /** The second part of an address such as s3.eu-central-003.backblazeb2.com, which signatures are made for. */
  #region(): string {
    const endpoint = String(this.config.client_kwargs?.endpoint_url ?? "");
    return /\/\/s3\.([a-z0-9-]+)\.backblazeb2\.com/.exec(endpoint)?.[1] ?? "us-west-004";
  }

  protected override otherKeys(): readonly GivenKeys[] {
    const { B2_APPLICATION_KEY_ID: key, B2_APPLICATION_KEY: secret } = process.env;
    return [{ key, secret }];
  }
}
