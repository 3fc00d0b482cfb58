import { BaseOrchestratorConfig, isNull, optional, textMap, z } from "mlstack";
import {
  SkypilotMachine,
  SkypilotPlaces,
  SkypilotPlan,
  SkypilotRun,
  skypilotJobRecovery,
} from "../../shared/skypilot.ts";

export const SkypilotAwsOrchestratorSettings = z.object({
  instance_type: optional(z.string()).meta({
    description: "EC2 machine to rent, by Amazon's name; empty: t3.xlarge with 4 processors and 16 GiB",
    details:
      "That default also holds when accelerators, cpus or memory ask for something else, and then nothing fits: name a machine along with them. New accounts have a quota of 0 for most GPU machines.",
    example: "g5.2xlarge",
    find: "aws ec2 describe-instance-types --query 'InstanceTypes[].InstanceType' --output text",
  }),
  ...SkypilotMachine.shape,
  region: optional(z.string()).meta({
    description: "AWS region to rent in; empty: the cheapest one that has such machines",
    details:
      "Set it to the region of the S3 bucket: transfers from another one cost money and time. With a region given, SkyPilot no longer looks elsewhere when it is sold out.",
    example: "eu-central-1",
    find: "aws ec2 describe-regions --query 'Regions[].RegionName' --output text",
    localFact: "aws_region",
    only: isNull("infra"),
  }),
  zone: optional(z.string()).meta({
    description: "Availability zone within the region, for instance the one where capacity is reserved",
    details:
      "Leave it empty otherwise: each zone can be sold out while its neighbour is not, and only one is tried then.",
    example: "eu-central-1b",
    find: "aws ec2 describe-availability-zones --region REGION --query 'AvailabilityZones[].ZoneName' --output text",
    group: "advanced",
    only: isNull("infra"),
  }),
  image_id: optional(z.union([textMap(), z.string()])).meta({
    description: "Amazon machine image to boot, or one for each region; empty: SkyPilot's Ubuntu with drivers",
    details:
      "An image of yours must bring Docker, and the NVIDIA driver and container toolkit for GPUs. Image ids differ between regions, so a single one ties you to its region.",
    example: { "eu-central-1": "ami-0a1b2c3d4e5f60718", "us-east-1": "ami-0918273645aabbccd" },
    find: "aws ec2 describe-images --owners self --query 'Images[].[ImageId,Name]' --output table",
    group: "advanced",
  }),
  ...SkypilotRun.shape,
  ...SkypilotPlaces.shape,
  job_recovery: skypilotJobRecovery,
});

export const SkypilotAwsOrchestratorConfig = BaseOrchestratorConfig.extend(
  SkypilotAwsOrchestratorSettings.shape,
).extend(SkypilotPlan.shape);
export type SkypilotAwsOrchestratorConfig = typeof SkypilotAwsOrchestratorConfig;
