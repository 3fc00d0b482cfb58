import { ok } from "../../../core/result.ts";
import { readArtifact } from "../../../usecases/artifact/read.ts";
import type { Run } from "../../command/context.ts";
import { atPlace } from "./atPlace.ts";

/** `mlstack artifact cat STORE:PATH`. */
export const run: Run = async (context) => {
  const [address = ""] = context.parsed.arguments;
  const { take, end } = context.stream();
  return atPlace(context, address, async (place) => {
    const done = await readArtifact({ place, signal: context.interruption(), take });
    end();
    return done.ok ? ok({ kind: "streamed" }) : done;
  });
};
