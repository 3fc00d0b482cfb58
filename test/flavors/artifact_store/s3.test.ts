import { afterAll, afterEach, beforeAll, describe, expect, test } from "bun:test";
import { B2ArtifactStoreFlavor } from "../../../flavors/artifact_store/b2/flavor.ts";
import { B2ArtifactStore } from "../../../flavors/artifact_store/b2/implementation.ts";
import { DigitalOceanArtifactStoreFlavor } from "../../../flavors/artifact_store/digitalocean/flavor.ts";
import { DigitalOceanArtifactStore } from "../../../flavors/artifact_store/digitalocean/implementation.ts";
import { clientOptions } from "../../../flavors/shared/implementations/s3/clientOptions.ts";
import { keysInSecret, keysOf } from "../../../flavors/shared/implementations/s3/credentials.ts";
import { put, textOf } from "../../../src/authoring/contract/artifactStoreFiles.ts";
import { openStore } from "../../s3/open.ts";

type Kwargs = Readonly<Record<string, unknown>>;

function read(client: Kwargs, config: Kwargs = {}) {
  return clientOptions({ client_kwargs: client, config_kwargs: config, s3_additional_kwargs: null });
}

describe("options by their boto3 names", () => {
  test("say where the store is and how it is spoken with", () => {
    const { options, warnings } = read(
      {
        endpoint_url: "https://minio.example.com:9000",
        region_name: "eu-central-1",
        verify: "/ca.pem",
        use_ssl: "False",
      },
      { s3: { addressing_style: "virtual", use_accelerate_endpoint: false }, use_dualstack_endpoint: true },
    );
    expect(warnings).toEqual([]);
    expect(options).toMatchObject({
      endpoint: "https://minio.example.com:9000",
      region: "eu-central-1",
      verify: "/ca.pem",
      tls: false,
      addressing: "virtual",
      accelerate: false,
      dualStack: true,
    });
  });

  test("say how long to wait, in seconds, and how often to try; botocore's max_attempts leaves out the first try", () => {
    const { options } = read(
      {},
      { connect_timeout: 2.5, read_timeout: 30n, max_pool_connections: "20", retries: { max_attempts: 4 } },
    );
    expect(options).toMatchObject({ connectTimeout: 2500, readTimeout: 30_000, sockets: 20, attempts: 5 });
    expect(read({}, { retries: { total_max_attempts: 4, mode: "adaptive" } }).options).toMatchObject({
      attempts: 4,
      retryMode: "adaptive",
    });
    expect(read({}, { retries: { max_attempts: 0 } }).options.attempts).toBe(1);
  });

  test("have a warning with their name where they have no effect", () => {
    const { options, warnings } = read(
      { endpont_url: "x", verify: 7, api_version: "2006-03-01", toString: 1 },
      { proxies: { https: "p" }, s3: { adressing: "path" }, read_timeout: "soon", signature_version: "s3" },
    );
    expect(options).toMatchObject({ verify: true, readTimeout: 8000 });
    expect(warnings).toEqual([
      "config_kwargs.proxies is an option of boto3 that has no effect in mlstack; ZenML obeys it.",
      "config_kwargs.read_timeout has a value that mlstack cannot use, so it has no effect here.",
      "config_kwargs.signature_version has a value that mlstack cannot use, so it has no effect here.",
      "config_kwargs.s3.adressing is no option of boto3 that mlstack knows, so it has no effect here.",
      "client_kwargs.endpont_url is no option of boto3 that mlstack knows, so it has no effect here.",
      "client_kwargs.verify has a value that mlstack cannot use, so it has no effect here.",
      "client_kwargs.api_version is an option of boto3 that has no effect in mlstack; ZenML obeys it.",
      "client_kwargs.toString is no option of boto3 that mlstack knows, so it has no effect here.",
    ]);
  });
});

test("the first place that has keys counts, and half a pair is refused", () => {
  const fields = { key: "k", secret: "s", token: null };
  expect(keysOf([keysInSecret({}), fields])).toEqual({ accessKeyId: "k", secretAccessKey: "s" });
  const stored = { aws_access_key_id: "K", aws_secret_access_key: "S", aws_session_token: "T" };
  expect(keysOf([keysInSecret(stored), fields])).toEqual({ accessKeyId: "K", secretAccessKey: "S", sessionToken: "T" });
  expect(keysOf([{ key: "", secret: null }])).toBeUndefined();
  expect(() => keysOf([{ key: "k" }])).toThrow("The component has a key and no secret");
});

describe("parameters of the person's own", () => {
  let server: ReturnType<typeof Bun.serve>;
  const seen: { readonly method: string; readonly headers: Readonly<Record<string, string>> }[] = [];

  beforeAll(() => {
    const headers = { ETag: '"1"', "Content-Type": "application/xml" };
    const listing = "<ListBucketResult><Name>bkt</Name><IsTruncated>false</IsTruncated></ListBucketResult>";
    server = Bun.serve({
      port: 0,
      async fetch(request) {
        await request.arrayBuffer();
        seen.push({ method: request.method, headers: Object.fromEntries(request.headers) });
        const lists = request.method === "GET" && new URL(request.url).searchParams.has("list-type");
        return new Response(lists ? listing : "", { headers });
      },
    });
  });
  afterEach(() => void seen.splice(0));
  afterAll(() => server.stop(true));

  const mine = (parameters: Kwargs, config: Kwargs = {}) =>
    openStore({
      path: "s3://bkt",
      key: "k",
      secret: "s",
      client_kwargs: { endpoint_url: server.url.origin, region_name: "eu-west-1" },
      config_kwargs: config,
      s3_additional_kwargs: parameters,
    });

  test("go with the calls that know them, and are named when none does", async () => {
    const store = await mine({
      ServerSideEncryption: "aws:kms",
      SSEKMSKeyId: "id",
      ACL: "private",
      RequestPayer: "requester",
      Bucket: "other",
      Colour: "red",
    });
    expect(store.warnings()).toEqual([
      "s3_additional_kwargs.Bucket is no parameter that a call of mlstack takes, so it has no effect here.",
      "s3_additional_kwargs.Colour is no parameter that a call of mlstack takes, so it has no effect here.",
    ]);
    await put(store, "s3://bkt/file", "text");
    await textOf(store, "s3://bkt/file");
    await Array.fromAsync(store.list("s3://bkt"));
    const [written, read, listed] = seen.map(({ headers }) => headers);
    const encrypted = {
      "x-amz-server-side-encryption": "aws:kms",
      "x-amz-server-side-encryption-aws-kms-key-id": "id",
      "x-amz-acl": "private",
    };
    expect(written).toMatchObject({ ...encrypted, "x-amz-request-payer": "requester" });
    for (const headers of [read, listed]) {
      expect(headers).toMatchObject({ "x-amz-request-payer": "requester" });
      expect(headers).not.toHaveProperty("x-amz-server-side-encryption");
      expect(headers).not.toHaveProperty("x-amz-acl");
    }
    expect(written?.authorization).toContain("/eu-west-1/s3/");
  });

  test("a customer's key goes with reading as with writing, and keys of the stored secret win over fields", async () => {
    const store = await mine({ SSECustomerAlgorithm: "AES256", SSECustomerKey: "0123456789abcdef0123456789abcdef" });
    await put(store, "s3://bkt/file", "text");
    await textOf(store, "s3://bkt/file");
    for (const { headers } of seen) expect(headers).toHaveProperty("x-amz-server-side-encryption-customer-key-md5");
  });
});

test("DigitalOcean's address is made from the region, and an endpoint wins", () => {
  const flavor = new DigitalOceanArtifactStoreFlavor();
  class Open extends DigitalOceanArtifactStore {
    override ownOptions() {
      return super.ownOptions();
    }
  }
  const store = (config: Kwargs) =>
    new Open({ id: "1", name: "d", config: flavor.configSchema.parse({ path: "s3://b", ...config }) });
  expect(store({ region: "fra1" }).ownOptions()).toMatchObject({
    endpoint: "https://fra1.digitaloceanspaces.com",
    region: "us-east-1",
  });
  const given = {
    client_kwargs: { endpoint_url: "https://ams3.digitaloceanspaces.com" },
    config_kwargs: null,
    s3_additional_kwargs: null,
  };
  expect(clientOptions(given, store({ region: "fra1" }).ownOptions()).options.endpoint).toBe(
    "https://ams3.digitaloceanspaces.com",
  );
});

test("Backblaze's region is that of its address, and its own variables are keys", () => {
  const flavor = new B2ArtifactStoreFlavor();
  class Open extends B2ArtifactStore {
    override ownOptions() {
      return super.ownOptions();
    }
    override otherKeys() {
      return super.otherKeys();
    }
  }
  const store = (config: Kwargs) =>
    new Open({ id: "1", name: "d", config: flavor.configSchema.parse({ path: "s3://b", ...config }) });
  expect(store({}).ownOptions()).toMatchObject({
    endpoint: "https://s3.us-west-004.backblazeb2.com",
    region: "us-west-004",
  });
  const elsewhere = { client_kwargs: { endpoint_url: "https://s3.eu-central-003.backblazeb2.com" } };
  expect(store(elsewhere).ownOptions()).toMatchObject({ region: "eu-central-003" });
  const { B2_APPLICATION_KEY_ID, B2_APPLICATION_KEY } = process.env;
  Object.assign(process.env, { B2_APPLICATION_KEY_ID: "id", B2_APPLICATION_KEY: "key" });
  expect(store({}).otherKeys()).toEqual([{ key: "id", secret: "key" }]);
  restore({ B2_APPLICATION_KEY_ID, B2_APPLICATION_KEY });
});

function restore(variables: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
