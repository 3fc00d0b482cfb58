import * as authoring from "../../authoring/index.ts";
import type { ProvidedModule } from "../../platform/provideModules.ts";
import { runtime } from "../../platform/runtime.ts";

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
    load: loadS3Client,
    url: s3ClientUrl,
  },
];

function s3ClientUrl(): string {
  return import.meta.resolve("@aws-sdk/client-s3");
}

/** From source this name is ours by now, and would lead here again. */
async function loadS3Client(): Promise<Readonly<Record<string, unknown>>> {
  return { ...(runtime.isCompiled ? await import("@aws-sdk/client-s3") : await import(s3ClientUrl())) };
}
