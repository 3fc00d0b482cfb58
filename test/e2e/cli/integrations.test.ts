import { describe, expect, test } from "bun:test";
import { chmodSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PackageFolder } from "../../integrations/packageFolder.ts";
import { Home } from "./program.ts";

const s3Packages = ["s3fs 2025.3.0", "boto3 1.35.0 botocore>=1", "botocore 1.35.0", "aws_profile_manager 0.7.3"];

/** The state of each integration that is not missing. */
function states(stdout: string): Readonly<Record<string, string>> {
  const { items } = JSON.parse(stdout);
  const known = items.filter((each: { state: string }) => each.state !== "missing");
  return Object.fromEntries(known.map((each: { name: string; state: string }) => [each.name, each.state]));
}

describe("integration list", () => {
  test("tells the states in the .venv above, and names the environment on stderr", () => {
    using home = new Home();
    using project = new PackageFolder();
    project.install(".venv", ...s3Packages, "slack_sdk 3.20.0", "kfp 2.9.0", "Pillow 11.0.0");
    const cwd = project.folder("src/deep");
    const { stdout, stderr } = home.do("integration list -o json", { cwd });
    expect(states(stdout)).toEqual({
      ...{ airflow: "installed", kaniko: "installed", s3: "installed", b2: "installed", digitalocean: "installed" },
      ...{ pillow: "installed", slack: "wrong version", kubeflow: "partly", tekton: "partly", aws: "partly" },
      ...{ gcp: "partly", wandb: "partly" },
    });
    expect(stderr).toContain(`Environment: ${project.path}/.venv, Python 3.12.4 (.venv).`);
    const s3 = JSON.parse(stdout).items.find((each: { name: string }) => each.name === "s3");
    expect(s3).toEqual({
      name: "s3",
      title: "Amazon S3",
      state: "installed",
      types: ["artifact_store"],
      flavors: ["artifact_store/s3"],
      requirements: ["s3fs>2022.3.0,!=2025.3.1", "boto3", "aws-profile-manager"],
      installed: { s3fs: "2025.3.0", boto3: "1.35.0", "aws-profile-manager": "0.7.3" },
    });
    const installed = home.do("integration list --installed -o tsv -c name", { cwd }).stdout.trim().split("\n");
    expect(installed).toEqual(["name", "airflow", "b2", "digitalocean", "kaniko", "pillow", "s3"]);
  });

  test("says what is not known where there is no environment, and lists all the same", () => {
    using home = new Home();
    const { stdout, stderr } = home.do("integration list -o json");
    expect(JSON.parse(stdout).total).toBe(66);
    expect(JSON.parse(stdout).items[0]).toMatchObject({ name: "airflow", state: null, installed: null });
    expect(stderr).toContain("There is no Python environment");
    expect(home.type("integration list --installed").code).toBe(3);
    expect(home.type("integration list --python /no/where")).toMatchObject({ code: 3, stdout: "" });
    const gone = home.type("integration list", { env: { VIRTUAL_ENV: "/no/where" } });
    expect([gone.code, gone.stderr]).toEqual([0, expect.stringContaining("warning: VIRTUAL_ENV names /no/where")]);
  });
});

describe("integration describe", () => {
  test("tells each requirement, and what a package lacks itself", () => {
    using home = new Home();
    using project = new PackageFolder();
    const python = project.install("v", "slack_sdk 3.30.0 aiohttp>=3 websockets;extra=='x'");
    const { stdout } = home.do(`integration describe Slack --python ${python}`);
    expect(stdout).toContain("state        partly");
    expect(stdout).toMatch(/slack-sdk==3\.30\.0 +installed +3\.30\.0\n +slack_sdk needs aiohttp>=3 +missing/);
    expect(stdout).not.toContain("websockets");
  });

  test("says what was likely meant", () => {
    using home = new Home();
    expect(home.type("integration describe kubeflw")).toMatchObject({
      code: 3,
      stdout: "",
      stderr: "error: There is no integration kubeflw.\n  Did you mean kubeflow?\n",
    });
  });
});

describe("the requirements of integrations", () => {
  test("are written once each, a line for each, without those that are left out", () => {
    using home = new Home();
    const s3 = "aws-profile-manager\nboto3\ns3fs>2022.3.0,!=2025.3.1\n";
    expect(home.do("integration export-requirements s3 b2 slack -i slack").stdout).toBe(s3);
    expect(home.do("integration requirements s3 b2 -o tsv").stdout).toContain('boto3\t["b2","s3"]\n');
    const cwd = home.folder.path;
    home.do("integration export-requirements slack -o req.txt");
    expect(home.type("integration export-requirements s3 -o req.txt").code).toBe(3);
    home.do("integration export-requirements s3 -o req.txt -ov");
    expect(readFileSync(join(cwd, "req.txt"), "utf8")).toBe(s3);
  });

  test("can be those of what is installed", () => {
    using home = new Home();
    using project = new PackageFolder();
    project.install(".venv", "slack_sdk 3.30.0", "boto3 1.0");
    const cwd = project.path;
    expect(home.do("integration export-requirements --installed-only", { cwd }).stdout).toBe("slack-sdk==3.30.0\n");
    expect(home.type("integration export-requirements s3 --installed-only", { cwd }).code).toBe(2);
  });

  test("are refused as a whole where a name is none", () => {
    using home = new Home();
    for (const words of ["s3 nope neither", "-i nope", "nope"]) {
      expect(home.type(`integration export-requirements ${words}`)).toMatchObject({ code: 3, stdout: "" });
    }
  });
});

describe("the requirements of a stack", () => {
  function prodHome(): Home {
    const home = new Home();
    home.do("artifact-store register bucket -f s3 --path=s3://ml");
    home.do("data-validator register checks -f deepchecks");
    home.do("stack register prod -o default -a bucket -dv checks");
    return home;
  }

  test("are written for each tool", () => {
    using home = prodHome();
    const written = (form: string) => home.do(`stack requirements prod --format ${form}`).stdout;
    expect(written("pip")).toContain("\npandas<2.2.0,>=2.0.0\n");
    expect(written("uv")).toContain('[project]\ndependencies = [\n  "aws-profile-manager",\n');
    expect(written("poetry")).toContain('deepchecks = { version = "~=0.18.0", extras = ["vision"] }\n');
    expect(written("conda")).toContain('name: "prod"\n');
    expect(written("dockerfile")).toContain("    'deepchecks[vision]~=0.18.0' \\\n");
    expect(written("apt")).toBe("ffmpeg\nlibsm6\nlibxext6\n");
    expect(home.type("stack requirements prod --format toml").code).toBe(2);
    expect(home.do("stack export-requirements prod").stdout).toContain("\npandas<2.2.0\npandas>=2.0.0\n");
    expect(home.do("stack export-requirements")).toMatchObject({
      stdout: "",
      stderr: "The stack default has no requirements.\n",
    });
  });

  test("are held against an environment with --check, which exits with 1 until all is there", () => {
    using home = new Home();
    using project = new PackageFolder();
    home.do("artifact-store register bucket -f s3 --path=s3://ml");
    home.do("stack register prod -o default -a bucket");
    const python = project.install("v", "boto3 1.35.0");
    const before = home.type(`stack requirements prod --check --python ${python} -o json`);
    expect(before.code).toBe(1);
    expect(JSON.parse(before.stdout).items.map((each: { state: string }) => each.state)).toEqual([
      ...["missing", "installed", "missing"],
    ]);
    expect(home.type(`stack validate prod --strict --python ${python}`)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("integration-missing"),
    });
    project.install("v", ...s3Packages);
    expect(home.do(`stack requirements prod --check --python ${python}`).stderr).toContain("has all that");
    expect(home.do("stack requirements default").stderr).toContain("needs no Python packages");
    expect(home.type("stack requirements prod --check").code).toBe(3);
    expect(home.type("stack requirements prod --python x").code).toBe(2);
  });
});

describe("export-requirements --poetry", () => {
  /** A program that writes down its words. */
  function withPoetry(status: number): PackageFolder {
    const place = new PackageFolder();
    const path = place.write(
      "bin/poetry",
      `#!/bin/sh\nprintf '%s\\n' "$@" > words\necho "Updating"\necho "no project" >&2\nexit ${status}\n`,
    );
    chmodSync(path, 0o755);
    return place;
  }

  test("gives them to poetry add behind --, each as one word", () => {
    using home = new Home();
    using place = withPoetry(0);
    const options = { cwd: place.path, env: { PATH: `${place.path}/bin:/usr/bin:/bin` } };
    const { stdout, stderr } = home.do("integration export-requirements great_expectations --poetry", options);
    expect([stdout, stderr]).toEqual(["", expect.stringContaining("Added 2 requirements to the Poetry project.")]);
    expect(readFileSync(join(place.path, "words"), "utf8").split("\n").slice(0, -1)).toEqual([
      ...["add", "--no-interaction", "--no-ansi", "--"],
      "great-expectations>=0.17.15,<1.0; python_version < '3.14'",
      "pandas>=2.0.0",
    ]);
  });

  test("says what poetry said last where it fails, and that it is not there", () => {
    using home = new Home();
    using place = withPoetry(1);
    const options = { cwd: place.path, env: { PATH: `${place.path}/bin:/usr/bin:/bin` } };
    const failed = home.type("integration export-requirements slack --poetry", options);
    expect([failed.code, failed.stderr]).toEqual([1, expect.stringContaining("poetry ended with 1: no project")]);
    const none = home.type("integration export-requirements slack --poetry", { env: { PATH: "/nowhere" } });
    expect([none.code, none.stderr]).toEqual([3, expect.stringContaining("There is no poetry on PATH.")]);
    expect(home.type("integration export-requirements slack --poetry -o x", options).code).toBe(2);
  });
});
