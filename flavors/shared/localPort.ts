import { optional, z } from "mlstack";

/** On which port of this machine a deployment answers. ZenML 0.98: utils/networking_utils.py, lookup_preferred_or_free_port. */
export const LocalPortSettings = z.object({
  port: optional(z.int()).meta({
    description: "TCP number where the service answers; empty: the lowest free one of the range",
    details:
      "When it is empty, a deployment that was there before keeps its old number if that is still free. Numbers below 1024 need the rights of an administrator on most systems.",
    example: 8080,
  }),
  allocate_port_if_busy: z.boolean().default(true).meta({
    description: "Take another number when the one asked for is in use, instead of giving up",
    details:
      "Turn it off when clients have the address written down: the deployment then fails rather than move away unnoticed. Without a port it only matters for a deployment that had a number before.",
    example: false,
  }),
  port_range: z
    .tuple([z.int(), z.int()])
    .default([8000, 65535])
    .meta({
      description: "First and last number that may be tried when a free one is looked for",
      details:
        "Both ends belong to it, and the search begins at the lower one. Narrow it to what a firewall lets through; with fewer numbers than deployments the last ones fail.",
      example: [8000, 8100],
      group: "advanced",
    }),
});
