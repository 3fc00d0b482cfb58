import { BaseSandboxConfig, BaseSandboxSettings, freeform, optional, z } from "mlstack";
import { sandboxImage } from "../../shared/sandboxImage.ts";

export const DockerSandboxSettings = z.object({
  image: sandboxImage,
  pull_policy: z.enum(["always", "missing", "never"]).default("missing").meta({
    description: "Whether to ask the registry for the container image each time, only if it is not here, or not at all",
    details:
      "With always, a tag that moved is picked up, at the price of a wait and of the network. With never, an image that is not on the machine is an error: right for machines that are offline or build their own.",
    example: "always",
  }),
  cpu_limit: optional(z.number()).meta({
    description: "Most computing power that one session may take, fractions included; empty: the whole machine",
    details:
      "A session above it is slowed down, not stopped. Set it where several sessions or a training share the machine.",
    example: 1.5,
    unit: "cores",
  }),
  memory_limit: optional(z.string()).meta({
    description: "Most RAM that one session may take, in Docker's spelling such as 512m or 2g; empty: no bound",
    details:
      "A process that goes beyond it is killed, often with exit code 137. Without a bound, generated code can bring the machine to a halt.",
    example: "2g",
  }),
  workdir: z.string().default("/workspace").meta({
    description: "Folder inside the container in which commands start; made when the image has none",
    details:
      "An absolute path. Files left there are gone with the session unless you take a snapshot or mount a volume.",
    example: "/home/agent",
    group: "advanced",
  }),
  run_args: freeform()
    .optional()
    .meta({
      description:
        "More options of each session's container: no network, read-only root, volumes, GPUs, another runtime",
      details:
        "Named as in containers.run of the Docker SDK for Python. For code that you do not trust network_disabled, cap_drop and a runtime such as gVisor's runsc isolate better. Image, name, command and working folder are set elsewhere and must not be given here.",
      example: { network_disabled: true, cap_drop: ["ALL"] },
      find: "https://docker-py.readthedocs.io/en/stable/containers.html",
      group: "advanced",
    }),
  ...BaseSandboxSettings.shape,
});

export const DockerSandboxConfig = BaseSandboxConfig.extend(DockerSandboxSettings.shape);
export type DockerSandboxConfig = typeof DockerSandboxConfig;
