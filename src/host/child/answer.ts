import { forbidPrograms } from "../../platform/forbidPrograms.ts";
import type { Answers, Request } from "../protocol.ts";
import { answerImports } from "./answerImports.ts";
import { checkValues } from "./checkValues.ts";
import { describe } from "./describe.ts";

/** Does what is asked; the person's code may throw, loop or end the process meanwhile. */
export async function answer(request: Request): Promise<Answers[Request["do"]]> {
  answerImports(request);
  if (request.do !== "test") forbidPrograms();
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
