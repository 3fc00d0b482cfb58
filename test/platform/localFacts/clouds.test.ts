import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { type LocalFactKind, localFactKinds } from "../../../src/core/localFact.ts";
import { FakeMachine, shownFacts } from "./machine.ts";

describe("AWS", () => {
  const config = `[default]
region = eu-central-1

# a comment
[profile prod]
region=us-east-1
role_arn = arn:aws:iam::123456789012:role/ml
s3 =
  max_concurrent_requests = 20
[profile "two words"]
[sso-session corp]
sso_region = eu-west-1
`;
  const credentials =
    "[default]\naws_access_key_id = AKIASECRET\naws_secret_access_key = hidden+value\n[lab]\nregion = sa-east-1\n";

  test("profiles come from both files with their regions, and no key with them", async () => {
    using machine = new FakeMachine();
    machine.write(".aws/config", config);
    machine.write(".aws/credentials", credentials);
    const found = await machine.facts({ kind: "aws_profile" });
    expect(shownFacts(found)).toEqual(["default* (eu-central-1)", "prod (us-east-1)", "two words", "lab (sa-east-1)"]);
    expect(found).toMatchObject({ source: "~/.aws/config, ~/.aws/credentials", problems: [] });
    expect(JSON.stringify(found)).not.toMatch(/AKIASECRET|hidden/);
  });

  test("files and the current profile can be named by the environment", async () => {
    using machine = new FakeMachine();
    machine.write("elsewhere", config);
    const environment = { AWS_CONFIG_FILE: "~/elsewhere", AWS_SHARED_CREDENTIALS_FILE: "~/none", AWS_PROFILE: "prod" };
    const found = await machine.facts({ kind: "aws_profile" }, environment);
    expect(shownFacts(found)).toEqual(["prod* (us-east-1)", "default (eu-central-1)", "two words"]);
    expect(found.source).toBe("~/elsewhere, ~/none");
  });

  test("regions are known without any file; that of the chosen profile comes first", async () => {
    using machine = new FakeMachine();
    const [first, ...others] = (await machine.facts({ kind: "aws_region" })).facts;
    expect(others.length).toBeGreaterThan(30);
    expect(first?.isCurrent).toBe(false);
    machine.write(".aws/config", config);
    const firstOf = async (of?: string, environment = {}) =>
      shownFacts(await machine.facts({ kind: "aws_region", ...(of === undefined ? {} : { of }) }, environment))[0];
    expect(await firstOf()).toBe("eu-central-1* (Frankfurt)");
    expect(await firstOf("prod")).toBe("us-east-1* (North Virginia)");
    expect(await firstOf(undefined, { AWS_REGION: "eu-west-3" })).toBe("eu-west-3* (Paris)");
    expect(await firstOf("prod", { AWS_REGION: "eu-west-3" })).toBe("us-east-1* (North Virginia)");
    expect(await firstOf(undefined, { AWS_REGION: "xx-new-9" })).toBe("xx-new-9*");
  });

  test("a line that is no setting is told, and the profiles are there all the same", async () => {
    using machine = new FakeMachine();
    machine.write(".aws/config", "[profile a]\nregion us-east-1\n[profile b]\n");
    const found = await machine.facts({ kind: "aws_profile" });
    expect(shownFacts(found)).toEqual(["a", "b"]);
    expect(found.problems).toEqual(["~/.aws/config cannot be read: line 2 is no setting."]);
  });
});

describe("Google Cloud", () => {
  const folder = ".config/gcloud";

  function configured(): FakeMachine {
    const machine = new FakeMachine();
    machine.write(`${folder}/active_config`, "work\n");
    machine.write(`${folder}/configurations/config_default`, "[core]\nproject = play\n");
    machine.write(
      `${folder}/configurations/config_work`,
      "[core]\naccount = me@x.org\nproject = ml-prod\n[compute]\nregion = europe-west4\n",
    );
    machine.write(`${folder}/configurations/config_old`, "[core]\nproject = play\n");
    machine.write(`${folder}/configurations/notes.txt`, "no configuration");
    machine.write(`${folder}/credentials.db`, "secret");
    return machine;
  }

  test("configurations come with project and region, the active one first", async () => {
    using machine = configured();
    const found = await machine.facts({ kind: "gcloud_configuration" });
    expect(shownFacts(found)).toEqual(["work* (ml-prod · europe-west4)", "default (play)", "old (play)"]);
    expect(found.source).toBe("~/.config/gcloud/configurations");
    const other = await machine.facts({ kind: "gcloud_configuration" }, { CLOUDSDK_ACTIVE_CONFIG_NAME: "old" });
    expect(shownFacts(other)[0]).toBe("old* (play)");
  });

  test("projects are named once, and that of the environment is among them", async () => {
    using machine = configured();
    expect(shownFacts(await machine.facts({ kind: "gcloud_project" }))).toEqual([
      "ml-prod* (configuration work)",
      "play (configuration default, configuration old)",
    ]);
    expect(shownFacts(await machine.facts({ kind: "gcloud_project", of: "old" }))[0]).toStartWith("play*");
    const environment = { GOOGLE_CLOUD_PROJECT: "borrowed" };
    expect(shownFacts(await machine.facts({ kind: "gcloud_project" }, environment))[0]).toBe("borrowed*");
  });

  test("regions begin with that of the configuration", async () => {
    using machine = configured();
    expect(shownFacts(await machine.facts({ kind: "gcp_region" }))[0]).toBe("europe-west4* (Netherlands)");
    const elsewhere = { CLOUDSDK_CONFIG: `${machine.home}/none`, CLOUDSDK_COMPUTE_REGION: "asia-east1" };
    expect(shownFacts(await machine.facts({ kind: "gcp_region" }, elsewhere))[0]).toBe("asia-east1* (Changhua)");
  });
});

describe("Docker", () => {
  test("contexts come with what they are for, or their address without its password", async () => {
    using machine = new FakeMachine();
    const meta = (id: string, content: object) =>
      machine.write(`.docker/contexts/meta/${id}/meta.json`, JSON.stringify(content));
    meta("1", { Name: "builder", Metadata: {}, Endpoints: { docker: { Host: "ssh://me:secret@10.0.0.9" } } });
    meta("2", { Name: "desktop", Metadata: { Description: "Docker Desktop" }, Endpoints: {} });
    machine.write(".docker/contexts/meta/3/meta.json", "{");
    machine.write(
      ".docker/config.json",
      JSON.stringify({ currentContext: "desktop", auths: { "x.io": { auth: "c2VjcmV0" } } }),
    );
    const found = await machine.facts({ kind: "docker_context" });
    expect(shownFacts(found)).toEqual([
      "desktop* (Docker Desktop)",
      "default (this machine's own)",
      "builder (ssh://me@10.0.0.9)",
    ]);
    expect(found.problems).toEqual(["~/.docker/contexts/meta/3/meta.json cannot be read: it is not JSON."]);
    expect(JSON.stringify(found)).not.toMatch(/secret|c2Vj/);
    const byName = await machine.facts({ kind: "docker_context" }, { DOCKER_CONTEXT: "builder" });
    expect(shownFacts(byName)[0]).toStartWith("builder*");
    const byAddress = await machine.facts(
      { kind: "docker_context" },
      { DOCKER_HOST: "tcp://x", DOCKER_CONTEXT: "builder" },
    );
    expect(shownFacts(byAddress)[0]).toStartWith("default*");
  });
});

test("any bytes in any of the files are read without an error", async () => {
  using machine = new FakeMachine();
  const files = [
    ".aws/config",
    ".aws/credentials",
    ".docker/config.json",
    ".docker/contexts/meta/1/meta.json",
    ".config/gcloud/active_config",
    ".config/gcloud/configurations/config_a",
  ];
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.json(),
    fc.stringMatching(/^(\[[a-z ]*\]|[a-z]+ ?= ?[a-z]*|\n|\r| ){0,20}$/),
  );
  const kinds = Object.keys(localFactKinds) as LocalFactKind[];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), content, fc.constantFrom(...kinds), async (file, text, kind) => {
      machine.write(file, text);
      const { facts } = await machine.facts({ kind, of: "a" });
      expect(facts.filter(({ isCurrent }) => isCurrent).length).toBeLessThanOrEqual(1);
      expect(new Set(facts.map(({ value }) => value)).size).toBe(facts.length);
    }),
    { numRuns: 300 },
  );
});
