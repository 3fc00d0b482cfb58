import { BaseSandboxConfig, BaseSandboxSettings, z } from "mlstack";

export const LocalSandboxSettings = z.object({
  forward_env: z
    .union([z.boolean(), z.array(z.string())])
    .optional()
    .meta({
      description: "Which variables of the step's own process commands may see: all, none, or those you list",
      details:
        "Left alone, a short list passes that programs need: PATH, HOME, LANG, LC_ALL, TMPDIR and TERM. A list of yours replaces it, so put PATH in again; with true every password and cloud key of the environment can be read by what runs inside.",
      example: ["PATH", "HOME", "HTTPS_PROXY"],
      find: "printenv",
    }),
  ...BaseSandboxSettings.shape,
});

export const LocalSandboxConfig = BaseSandboxConfig.extend(LocalSandboxSettings.shape);
export type LocalSandboxConfig = typeof LocalSandboxConfig;
