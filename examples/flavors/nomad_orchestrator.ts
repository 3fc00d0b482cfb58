import {
  BaseOrchestratorConfig,
  BaseOrchestratorFlavor,
  not,
  nothingLocal,
  optional,
  refuse,
  remoteRegistry,
  requires,
  secretField,
  startsWith,
  trimEnd,
  z,
} from "mlstack";

export const NomadOrchestratorSettings = z.object({
  cpu: z.int().min(1).default(1000).meta({
    description: "Share of the processor that a run gets",
    details: "Nomad counts in MHz of all cores together: a machine with four cores of 2.5 GHz has 10000.",
    example: 4000,
    unit: "MHz",
  }),
  memory: z.int().min(10).default(2048).meta({
    description: "Memory that a run gets; Nomad ends it when it takes more",
    example: 8192,
    unit: "MiB",
  }),
});

export const NomadOrchestratorConfig = BaseOrchestratorConfig.extend(NomadOrchestratorSettings.shape).extend({
  address: z.string().meta({
    description: "Address of the Nomad server's API",
    details: "With http:// or https:// and the port in front of nothing else: the path of the API is added.",
    example: "https://nomad.example.com:4646",
    find: "echo $NOMAD_ADDR",
  }),
  token: optional(secretField()).meta({
    description: "Token of Nomad's access control; leave it out where that is off",
    details: "It needs the capability submit-job in the namespace.",
    example: "{{nomad.token}}",
  }),
  namespace: z.string().default("default").meta({ description: "Namespace that runs go to", example: "ml" }),
});
export type NomadOrchestratorConfig = typeof NomadOrchestratorConfig;

export class NomadOrchestratorFlavor extends BaseOrchestratorFlavor<NomadOrchestratorConfig> {
  readonly name = "nomad";
  override readonly title = "Nomad";
  override readonly summary = "Runs each pipeline as a batch job of HashiCorp Nomad.";
  readonly configSchema = NomadOrchestratorConfig;
  override readonly settingsSchema = NomadOrchestratorSettings;
  override readonly traits = { remote: true };
  override readonly stackRules = [requires("container_registry"), remoteRegistry, nothingLocal];
  override readonly rules = [
    trimEnd({ id: "address_slash", field: "address", characters: "/" }),
    refuse({
      id: "address_scheme",
      if: not(startsWith("address", ["http://", "https://"])),
      message: "address must start with http:// or https://.",
      fields: ["address"],
    }),
  ];
  override async implementation() {
    return (await import("./nomad_orchestrator_implementation.ts")).NomadOrchestrator;
  }
}
