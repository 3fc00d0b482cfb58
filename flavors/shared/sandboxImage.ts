import { z } from "mlstack";

/** Image that the sessions of a sandbox start from. ZenML 0.98: sandboxes/base.py, ContainerizedSandboxSettings. */
export const sandboxImage = z.string().default("python:3.11-slim").meta({
  description: "Container that each session starts as, with the interpreter, tools and packages for the code inside",
  details:
    "Name a tag or, better, a digest of an image with everything baked in: what a session installs is lost with it. It needs a shell; ZenML itself need not be inside.",
  example: "ghcr.io/acme/agent-tools:2026.1",
});
