import { provideModules } from "../../platform/provideModules.ts";
import type { Answers, Request } from "../protocol.ts";
import { resolveRelative } from "../sourceFiles.ts";
import { checkValues } from "./checkValues.ts";
import { describe } from "./describe.ts";
import { providedModules } from "./provided.ts";

/** Does what is asked; the person's code may throw, loop or end the process meanwhile. */
export async function answer(request: Request): Promise<Answers[Request["do"]]> {
  const { packages, packagesFrom, folder } = request;
  provideModules({ provided: providedModules, packages, packagesFrom, folder, resolveFile: resolveRelative });
  switch (request.do) {
    case "describe":
      return describe(request);
    case "check":
      return checkValues(request);
    case "test": {
      const { testFlavor } = await import("./testFlavor.ts");
      return testFlavor(request);
    }
  }
}
