/** What a YAML file holds, or why it cannot be read: the rest of a sentence without a word of the file, which may be a secret. */
export type YamlFile = { readonly value: unknown } | { readonly wrong: string };

/** Reads YAML (so also JSON) of any origin; loads the reader when it is first used. Never throws. */
export async function readYamlFile(text: string): Promise<YamlFile> {
  const { LineCounter, parseDocument } = await import("yaml");
  const lineCounter = new LineCounter();
  try {
    // Looking for keys that come twice takes minutes for a file of many keys.
    const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: "silent", uniqueKeys: false });
    const [error] = document.errors;
    if (error !== undefined) return { wrong: `line ${lineCounter.linePos(error.pos[0]).line} is not YAML` };
    return { value: document.toJS({ maxAliasCount: 100 }) };
  } catch {
    // Nested beyond measure, or aliases that repeat more than any person writes.
    return { wrong: "it is nested or repeated beyond measure" };
  }
}

/** An object; undefined for anything else. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return value as Readonly<Record<string, unknown>>;
}

/** A text with something in it; undefined for anything else. */
export function asText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
