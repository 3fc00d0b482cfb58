import { BaseOrchestratorConfig, equal, not, optional, secretField, truthy, z } from "mlstack";
import { synchronous } from "../../shared/orchestration.ts";

export const LightningOrchestratorSettings = z.object({
  user_id: optional(secretField()).meta({
    description: "Id of the account that pays, a long code and not the name you log in with",
    details: "A run without it or without api_key fails at its start, whatever the login of the machine.",
    example: "{{lightning.user_id}}",
    find: "Lightning AI › Settings › Keys › Programmatic Login",
  }),
  api_key: optional(secretField()).meta({
    description: "Key that goes with the id of the account and may start and end studios",
    details:
      "It stands on the same page as user_id and does not expire by itself; replace it there when it has leaked.",
    example: "{{lightning.api_key}}",
    find: "Lightning AI › Settings › Keys › Programmatic Login",
  }),
  username: optional(z.string()).meta({
    description: "Owner of the teamspace if that is a person, as in the address lightning.ai/NAME",
    details: "Either this or organization must be set, or a run does not start. If both are, the person counts.",
    example: "ada",
    find: "Lightning AI › Settings › Profile",
  }),
  organization: optional(z.string()).meta({
    description: "Owner of the teamspace if that is a company account, by the short name in its address",
    details: "Use it instead of username. The account of the key must be a member there.",
    example: "acme-research",
    find: "Lightning AI › Organization settings",
    only: not(truthy("username")),
  }),
  teamspace: optional(z.string()).meta({
    description: "Shared space whose budget and files the studios belong to, below the owner",
    details: "Leave it out only if the owner has a single one; with several, the studio cannot be made.",
    example: "vision-model",
    find: "https://lightning.ai › left column › Teamspaces",
  }),
  machine_type: optional(z.string()).meta({
    description: "Computer on which the studio runs, by the SDK's name such as CPU, T4 or A100; empty: the small CPU",
    details:
      "A step with another value than the pipeline gets a studio of its own for its time, which takes minutes to start. GPU hours are billed, and free accounts have few.",
    example: "A100",
    find: "https://lightning.ai/docs/sdk/stable/api",
  }),
  main_studio_name: optional(z.string()).meta({
    description: "Studio to run in again and again, packages and files kept; empty: a new one, deleted afterwards",
    details:
      "It must be running or startable, and is switched to machine_type if that is set. Only counts while synchronous is on, and it goes on costing money after the run until you stop it.",
    example: "zenml-runner",
    find: "https://lightning.ai › Teamspace › Studios",
    only: equal("synchronous", true),
  }),
  custom_commands: optional(z.array(z.string())).meta({
    description: "Shell lines to run in each studio after the requirements are installed and before the first step",
    details:
      "They begin in the folder with your code. For system packages and downloads; a line that fails ends the run.",
    example: ["sudo apt-get install -y libgl1"],
    group: "advanced",
  }),
  synchronous,
});

export const LightningOrchestratorConfig = BaseOrchestratorConfig.extend(LightningOrchestratorSettings.shape);
export type LightningOrchestratorConfig = typeof LightningOrchestratorConfig;
