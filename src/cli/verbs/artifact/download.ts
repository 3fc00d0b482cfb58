import { downloadArtifacts } from "../../../usecases/artifact/transfer.ts";
import type { Run } from "../../command/context.ts";
import { atPlace } from "./atPlace.ts";
import { transferring } from "./transferring.ts";

/** `mlstack artifact download STORE[:PATH] [TARGET]`. */
export const run: Run = async (context) => {
  const [address = "", target] = context.parsed.arguments;
  return atPlace(context, address, (source) =>
    transferring(context, { done: "Downloaded" }, (input) =>
      downloadArtifacts({ ...input, source, ...(target !== undefined && { target }) }),
    ),
  );
};
