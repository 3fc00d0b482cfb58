import type { CommandContext } from "../../src/cli/command/context.ts";

/** What a command shows besides its answer, shown to nobody. */
export const silent: Pick<CommandContext, "preview" | "tellLine" | "interruption" | "stream" | "live"> = {
  tellLine: () => undefined,
  preview: () => undefined,
  interruption: () => new AbortController().signal,
  stream: () => ({ take: () => undefined, end: () => undefined }),
  live: () => () => undefined,
};
