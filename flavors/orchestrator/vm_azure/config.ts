import { BaseOrchestratorConfig, isNull, optional, textMap, z } from "mlstack";
import {
  SkypilotMachine,
  SkypilotPlaces,
  SkypilotPlan,
  SkypilotRun,
  skypilotJobRecovery,
  skypilotNoZone,
} from "../../shared/skypilot.ts";

export const SkypilotAzureOrchestratorSettings = z.object({
  instance_type: optional(z.string()).meta({
    description: "Azure VM size to rent; empty: Standard_B1ms, which is too small for most steps",
    details:
      "Its one processor and 2 GiB suit a trial only, and it also holds when accelerators, cpus or memory ask for more, and then nothing fits. Quotas are counted per family and region: ask for GPUs beforehand.",
    example: "Standard_NC24ads_A100_v4",
    find: "az vm list-skus --location REGION --resource-type virtualMachines --output table",
  }),
  ...SkypilotMachine.shape,
  region: optional(z.string()).meta({
    description: "Azure location to rent in, in its short spelling; empty: the cheapest that fits",
    details:
      "Keep it where the storage account is, for speed and for the bill. A location given here is the only one tried, even when it has nothing left.",
    example: "westeurope",
    find: "az account list-locations --query '[].name' --output tsv",
    only: isNull("infra"),
  }),
  zone: skypilotNoZone,
  image_id: optional(z.union([textMap(), z.string()])).meta({
    description: "Marketplace image to boot, as publisher:offer:sku:version; empty: SkyPilot's own choice",
    details:
      "It has to bring Docker, and drivers where GPUs are used. Some publishers want their terms accepted once: az vm image terms accept.",
    example: "microsoft-dsvm:ubuntu-hpc:2204:latest",
    find: "az vm image list --publisher microsoft-dsvm --all --output table",
    group: "advanced",
  }),
  ...SkypilotRun.shape,
  ...SkypilotPlaces.shape,
  job_recovery: skypilotJobRecovery,
});

export const SkypilotAzureOrchestratorConfig = BaseOrchestratorConfig.extend(
  SkypilotAzureOrchestratorSettings.shape,
).extend(SkypilotPlan.shape);
export type SkypilotAzureOrchestratorConfig = typeof SkypilotAzureOrchestratorConfig;
