import type { ToolProgress } from "../../../core/python/toolProgress.ts";
import type { RunFollower } from "../../../usecases/integration/carryOut.ts";
import type { CommandContext } from "../../command/context.ts";
import { toolProgressLine } from "../../output/toolProgressLine.ts";

/** Lets a tool run so that its lines are seen as they come, on a terminal how far it is below them, and Ctrl+C ends it in good order. */
export async function followed<T>(
  { live, tellLine, interruption }: CommandContext,
  work: (follower: RunFollower) => Promise<T>,
): Promise<T> {
  let last: ToolProgress | undefined;
  const end = live((columns) => (last === undefined ? "" : toolProgressLine(last, columns)));
  try {
    return await work({
      signal: interruption(),
      onLine: tellLine,
      onProgress: (progress) => {
        last = progress;
      },
    });
  } finally {
    end();
  }
}
