import {
  all,
  BaseContainerRegistryConfig,
  BaseContainerRegistryFlavor,
  exactlyOne,
  isNull,
  not,
  optional,
  refuse,
  secretField,
  truthy,
  z,
} from "mlstack";

export const HarborContainerRegistryConfig = BaseContainerRegistryConfig.extend({
  uri: z.string().meta({
    description: "Host of the Harbor registry and the project in it, without https:// in front",
    details: "Images are kept below the project, which must be there before the first push.",
    example: "harbor.example.com/ml",
  }),
  robot: optional(z.string()).meta({
    description: "Name of the robot account that pushes and pulls",
    details: "Harbor shows it with its prefix, which belongs to the name.",
    example: "robot$ml+pipelines",
    find: "Harbor › Projects › your project › Robot Accounts",
  }),
  robot_secret: optional(secretField()).meta({
    description: "Secret of the robot account, which Harbor shows once",
    example: "{{harbor.robot_secret}}",
  }),
});
export type HarborContainerRegistryConfig = typeof HarborContainerRegistryConfig;

export class HarborContainerRegistryFlavor extends BaseContainerRegistryFlavor<HarborContainerRegistryConfig> {
  readonly name = "harbor";
  override readonly title = "Harbor";
  override readonly summary = "Keeps images in a project of a Harbor registry, with a robot account.";
  readonly configSchema = HarborContainerRegistryConfig;
  override readonly rules = [
    refuse({
      id: "robot_whole",
      if: not(exactlyOne(all(truthy("robot"), truthy("robot_secret")), all(isNull("robot"), isNull("robot_secret")))),
      message: "Set both robot and robot_secret, or neither.",
      fields: ["robot", "robot_secret"],
    }),
  ];
  override async implementation() {
    return (await import("./harbor_container_registry_implementation.ts")).HarborContainerRegistry;
  }
}
