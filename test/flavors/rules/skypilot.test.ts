import { type Case, testRefused, testStored } from "../verdicts.ts";

const clouds = ["vm_aws", "vm_azure", "vm_gcp", "vm_kubernetes", "vm_lambda"] as const;
const everywhere = (input: Case[2]) => clouds.map((cloud): Case => ["orchestrator", cloud, input]);

const infra = "aws/eu-central-1";

testRefused([
  ...everywhere({ infra, region: "eu-central-1" }).map((each) => [...each, "infra"] as const),
  ["orchestrator", "vm_aws", { infra, zone: "eu-central-1a" }, "infra"],
  ["orchestrator", "vm_aws", { infra: "", region: "" }, "infra"],
  ["orchestrator", "vm_aws", { infra, resources_settings: { cloud: null } }, "infra"],
  ["orchestrator", "vm_gcp", { infra, resources_settings: { region: "europe-west4" } }, "infra"],
  ["orchestrator", "vm_gcp", { infra, resources_settings: { zone: "europe-west4-a" } }, "infra"],
  ["orchestrator", "vm_aws", { infra: "{{lost.infra}}" }, "infra"],
  ["orchestrator", "vm_aws", { infra, region: "{{lost.region}}" }, "region"],
  ["orchestrator", "vm_aws", { disk_tier: "fast" }, "disk_tier"],
]);

testStored([
  ...everywhere({ infra, region: null, resources_settings: { priority: 1n } }).map(
    (each) => [...each, each[2]] as const,
  ),
  ["orchestrator", "vm_aws", { region: "eu-central-1", zone: "b" }, { region: "eu-central-1", zone: "b" }],
  ["orchestrator", "vm_aws", { infra: null, region: "{{lost.region}}" }, { infra: null, region: "{{lost.region}}" }],
  ["orchestrator", "vm_aws", { cpus: "8", memory: "7.5" }, { cpus: 8n, memory: 7.5 }],
  ["orchestrator", "vm_lambda", { cpus: "8+", memory: 32.0 }, { cpus: "8+", memory: 32n }],
  ["orchestrator", "vm_azure", { ports: "8080" }, { ports: 8080n }],
  ["orchestrator", "vm_azure", { ports: "8000-8010" }, { ports: "8000-8010" }],
  ["orchestrator", "vm_gcp", { ports: ["8080", 22n] }, { ports: ["8080", 22n] }],
  [
    "orchestrator",
    "vm_gcp",
    { accelerators: "8", idle_minutes_to_autostop: null },
    { accelerators: "8", idle_minutes_to_autostop: null },
  ],
]);
