import { BaseImageBuilderConfig, z } from "mlstack";

export const LocalImageBuilderConfig = BaseImageBuilderConfig.extend({
  use_subprocess_call: z.boolean().default(false).meta({
    description: "Call the docker command instead of Docker's Python library, for what only BuildKit can do",
    details:
      "Turn it on for Dockerfiles with RUN --mount (secrets, SSH, caches) or to build for another kind of processor with buildx. The docker command must then be on the PATH, and the output of the build looks as you know it from the terminal.",
    example: true,
    group: "advanced",
  }),
});
export type LocalImageBuilderConfig = typeof LocalImageBuilderConfig;
