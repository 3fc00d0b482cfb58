import * as authoring from "../../authoring/index.ts";
import type { ProvidedModule } from "../../platform/provideModules.ts";

const { z } = authoring;

/** The modules behind `providedNames`: the very instances that this program works with. */
export const providedModules: readonly ProvidedModule[] = [
  {
    name: "mlstack",
    load: async () => ({ ...authoring }),
    url: () => new URL("../../authoring/index.ts", import.meta.url).href,
  },
  {
    name: "zod",
    load: async () => ({ ...z, z, default: z }),
    url: () => import.meta.resolve("zod"),
  },
  {
    name: "@aws-sdk/client-s3",
    load: async () => ({ ...(await import("@aws-sdk/client-s3")) }),
    url: () => import.meta.resolve("@aws-sdk/client-s3"),
  },
];
