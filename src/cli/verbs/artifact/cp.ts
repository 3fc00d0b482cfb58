import { copyArtifacts } from "../../../usecases/artifact/transfer.ts";
import type { Run } from "../../command/context.ts";
import { atPlace } from "./atPlace.ts";
import { transferring } from "./transferring.ts";

/** `mlstack artifact cp SOURCE TARGET`, both `STORE[:PATH]`. */
export const run: Run = async (context) => {
  const [from = "", to = ""] = context.parsed.arguments;
  return atPlace(context, from, (source) =>
    atPlace(context, to, (target) =>
      transferring(context, { done: "Copied" }, (input) =>
        copyArtifacts({ ...input, source, target, into: to.endsWith("/") }),
      ),
    ),
  );
};
