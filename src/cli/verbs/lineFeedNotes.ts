import type { Finding } from "../../core/finding.ts";
import type { ValueObject } from "../../core/value/value.ts";

/** Says which of these secret values end in a line feed, as files do: they are kept as they are, as in ZenML, and few services take them so. */
export function lineFeedNotes(values: ValueObject, secretNames: readonly string[]): readonly Finding[] {
  return secretNames
    .filter((name) => {
      const value = values[name];
      return typeof value === "string" && value.endsWith("\n");
    })
    .map((name) => ({
      rule: "line-feed",
      severity: "info",
      message: `The value of ${name} ends in a line feed, which is kept.`,
      at: { field: [name] },
      hint: "If that is not meant, write the file with printf, or pass the value itself.",
    }));
}
