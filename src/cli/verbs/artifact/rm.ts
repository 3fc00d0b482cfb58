import { counted } from "../../../core/counted.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { type ArtifactPlace, artifactPlaceText } from "../../../usecases/artifact/open.ts";
import { removeArtifact } from "../../../usecases/artifact/remove.ts";
import { statArtifact } from "../../../usecases/artifact/stat.ts";
import { given } from "../../arguments/parsed.ts";
import type { CommandContext, Run } from "../../command/context.ts";
import { aborted, nothingDone } from "../confirmation.ts";
import { atPlace } from "./atPlace.ts";

/** `mlstack artifact rm STORE[:PATH] [--recursive] [-y]`: a tree goes only when somebody agrees. */
export const run: Run = async (context) => {
  const { parsed, live, interruption } = context;
  const [address = ""] = parsed.arguments;
  const recursive = given(parsed, "recursive");
  const signal = interruption();
  return atPlace(context, address, async (place) => {
    const agreed = recursive && !given(parsed, "yes") ? await agreement(context, place, signal) : ok(true);
    if (!agreed.ok) return agreed;
    if (!agreed.value) return ok(nothingDone);
    let count = 0;
    const onRemoved = (removed: number) => {
      count = removed;
    };
    const end = live(() => `${counted(count, "file")} removed`);
    const removed = await removeArtifact({ place, recursive, signal, onRemoved });
    end();
    return removed.ok ? ok({ kind: "done", message: `Removed ${artifactPlaceText(place)}.` }) : removed;
  });
};

/** Asks about a folder; a file goes without a question. */
async function agreement(
  { confirm }: CommandContext,
  place: ArtifactPlace,
  signal: AbortSignal,
): Promise<Result<boolean>> {
  const found = await statArtifact(place, signal);
  if (!found.ok) return found;
  if (found.value.kind === "file") return ok(true);
  const what = place.inner === "" ? "everything in the store" : "the folder with all in it:";
  const answer = confirm(`Remove ${what} ${found.value.address}? Nothing brings it back.`);
  return answer === undefined ? err(aborted) : ok(answer);
}
