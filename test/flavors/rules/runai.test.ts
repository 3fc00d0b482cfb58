import { describe, expect, test } from "bun:test";
import type { Configuration } from "../../../src/core/value/value.ts";
import { type Case, check, testRefused, testStored } from "../verdicts.ts";

const login = {
  client_id: "{{known.id}}",
  client_secret: "{{known.secret}}",
  runai_base_url: "https://acme.run.ai",
  project_name: "vision",
};

function runai(more: Configuration): Case {
  return ["step_operator", "runai", { ...login, ...more }];
}

function accepted(...inputs: readonly Configuration[]): void {
  testStored(inputs.map((more) => [...runai(more), { ...login, ...more }] as const));
}

function refused(field: string, ...inputs: readonly Configuration[]): void {
  testRefused(inputs.map((more) => [...runai(more), field] as const));
}

const pvc = (path: string) => ({ path });
const nfs = (mount_path: string) => ({ server: "nfs.example.com", path: "exports", mount_path });
const configMap = (mount_path: string, default_mode: string | null) => ({ config_map: "c", mount_path, default_mode });
const secret = (mount_path: string, default_mode: string | null) => ({ secret: "s", mount_path, default_mode });

describe("memory", () => {
  const fields = ["cpu_memory_request", "cpu_memory_limit", "gpu_memory_request", "gpu_memory_limit"];
  for (const field of fields) {
    accepted({ [field]: "4G" }, { [field]: "512.5Mi" }, { [field]: "1T" }, { [field]: "٤Gi" }, { [field]: "4G\n" });
    const wrong = ["4GB", "16", "4 G", ".5G", "-1G", "4g", "4G\n\n"];
    refused(field, ...wrong.map((value) => ({ [field]: value })), { [field]: "{{known.memory}}" });
  }
  accepted({ cpu_memory_limit: null, gpu_memory_request: null, gpu_memory_limit: null });
});

describe("the share of a GPU", () => {
  refused(
    "gpu_memory_request",
    { gpu_request_type: "memory" },
    { gpu_request_type: "memory", gpu_memory_request: null },
  );
  accepted({ gpu_request_type: "memory", gpu_memory_request: "20Gi", gpu_memory_limit: "10Gi" });
  refused(
    "gpu_portion_limit",
    { gpu_portion_limit: 0.5 },
    { gpu_portion_limit: 0.5, gpu_portion_request: 0.6 },
    { gpu_portion_limit: 0.5, gpu_request_type: "memory", gpu_memory_request: "20Gi" },
  );
  accepted(
    { gpu_portion_limit: 0.5, gpu_portion_request: 0.5 },
    { gpu_portion_limit: null, gpu_portion_request: 0.2 },
    { gpu_portion_limit: 1 },
  );
});

describe("pods of one step", () => {
  refused("parallelism", { parallelism: 3n, completions: 2n });
  accepted({ parallelism: 2n, completions: 2n }, { parallelism: 3n }, { completions: 1n, parallelism: null });
});

describe("mounts", () => {
  refused(
    "pvc_mounts",
    { pvc_mounts: [pvc("/data"), pvc("/data")] },
    { pvc_mounts: [pvc("/data")], nfs_mounts: [nfs("/data")] },
    { host_path_mounts: [{ path: "/raid", mount_path: "/x" }], s3_mounts: [{ bucket: "b", path: "/x" }] },
    { config_map_mounts: [configMap("/x", null)], secret_mounts: [{ ...secret("/x", null), exclude: true }] },
    { pvc_mounts: [pvc("data")] },
    { pvc_mounts: [pvc("")] },
  );
  refused("config_map_mounts", { config_map_mounts: [configMap("etc", null)] });
  refused("secret_mounts", { secret_mounts: [secret("run", null)] });
  refused("nfs_mounts", { nfs_mounts: [nfs("mnt")] });
  refused("s3_mounts", { s3_mounts: [{ bucket: "b", path: "{{known.path}}" }] });
  refused(
    "host_path_mounts",
    { host_path_mounts: [{ path: "raid", mount_path: "/x" }] },
    { host_path_mounts: [{ path: "/raid", mount_path: "x" }] },
  );
  const wrongModes = ["644", "0888", "00644", "0o644", ""];
  refused("config_map_mounts", ...wrongModes.map((mode) => ({ config_map_mounts: [configMap("/x", mode)] })));
  refused("secret_mounts", ...wrongModes.map((mode) => ({ secret_mounts: [secret("/x", mode)] })));
  refused("pvc_mounts", { pvc_mounts: [{ ...pvc("/x"), size: "1G" }] });
  accepted(
    { pvc_mounts: [pvc("/data"), pvc("/data/")], nfs_mounts: [nfs("/nfs")], s3_mounts: [] },
    { host_path_mounts: [{ path: "/x", mount_path: "/y" }], pvc_mounts: [pvc("/x")] },
    { config_map_mounts: [configMap("/x", "0444")], secret_mounts: [secret("/y", "0400\n"), secret("/z", null)] },
  );
  const stored = { ...login, tolerations: [{ key: "gpu" }] };
  testStored([[...runai({ tolerations: [{ key: "gpu", since: "2024" }] }), stored]]);
});

describe("the address", () => {
  const wrong = [
    "acme.run.ai",
    "ftp://acme.run.ai",
    "https://",
    "https:///path",
    "https://:443",
    "https://me@",
    "https://me@:443",
    "https://[acme]",
    "https://acme.run.ai?a=b",
    "https://acme.run.ai/x#y",
    "https://acme.run.ai/#?",
    "{{known.url}}",
  ];
  refused("runai_base_url", ...wrong.map((runai_base_url) => ({ runai_base_url })));
  accepted(
    { runai_base_url: "http://me:pw@[::1]:8080/runai" },
    { runai_base_url: "https://[fe80::1%eth0]" },
    { runai_base_url: "https://acme.run.ai?" },
    { runai_base_url: "https://acme.run.ai?#" },
  );

  test("loses its slashes at the end", async () => {
    const { problems, stored } = await check(...runai({ runai_base_url: "https://acme.run.ai//" }));
    expect(problems).toEqual([]);
    expect(stored.runai_base_url).toBe("https://acme.run.ai");
  });
});
