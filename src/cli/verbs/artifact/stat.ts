import { ok } from "../../../core/result.ts";
import { statArtifact } from "../../../usecases/artifact/stat.ts";
import type { Run } from "../../command/context.ts";
import { artifactSections, artifactValue } from "../../values/artifact.ts";
import { atPlace } from "./atPlace.ts";

/** `mlstack artifact stat STORE[:PATH]`. */
export const run: Run = async (context) => {
  const [address = ""] = context.parsed.arguments;
  return atPlace(context, address, async (place) => {
    const found = await statArtifact(place, context.interruption());
    if (!found.ok) return found;
    return ok({ kind: "record", value: artifactValue(found.value), sections: artifactSections(found.value) });
  });
};
