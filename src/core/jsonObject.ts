/** An object that was parsed, of whose parts nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Tells whether what was parsed is an object, and no list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object that a JSON text holds, or its bytes in UTF-8; undefined: it holds something else, or is no JSON. */
export function jsonObjectIn(json: string | Uint8Array): JsonObject | undefined {
  try {
    const text = typeof json === "string" ? json : new TextDecoder("utf-8", { fatal: true }).decode(json);
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
