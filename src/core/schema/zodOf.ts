import { z } from "zod";
import type { JsonSchema } from "../flavor.ts";

/**
 * The check that a JSON Schema of a configuration stands for. Only what says of its fields what they are counts, as everywhere else where a schema is
 * read; marks count for nothing.
 */
export function zodOf({ properties = {}, required = [], additionalProperties, $defs }: JsonSchema): z.ZodObject {
  const schema = {
    type: "object",
    properties,
    required,
    ...(additionalProperties !== undefined && { additionalProperties }),
    ...($defs !== undefined && { $defs }),
  };
  const made = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
  if (made instanceof z.ZodObject) return made;
  throw new Error("an object with properties did not become an object of zod");
}

/** Why no check can be made of a schema, as the end of a sentence; undefined: one can. */
export function uncheckable(schema: JsonSchema): string | undefined {
  try {
    zodOf(schema);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
  }
}
