import type { ClientOptions } from "../../shared/implementations/s3/clientOptions.ts";
import { S3Store } from "../../shared/implementations/s3/store.ts";
import type { DigitalOceanArtifactStoreConfig } from "./config.ts";

/** A Spaces bucket, whose address is made from its region. ZenML 0.98: integrations/digitalocean/artifact_stores/digitalocean_artifact_store.py. */
export class DigitalOceanArtifactStore extends S3Store<DigitalOceanArtifactStoreConfig> {
  protected override ownOptions(): Partial<ClientOptions> {
    const { region } = this.config;
    // Requests are signed for a region that has nothing to do with the datacenter.
    const signed = { region: "us-east-1", requestChecksums: "WHEN_REQUIRED" as const };
    return region ? { ...signed, endpoint: `https://${region.trim()}.digitaloceanspaces.com` } : signed;
  }
}
