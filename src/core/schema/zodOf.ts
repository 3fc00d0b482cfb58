import { z } from "zod";
import type { JsonSchema } from "../flavor.ts";

/** The check that a JSON Schema stands for. It has fields, as every configuration has; marks count for nothing in it. */
export function zodOf(schema: JsonSchema): z.ZodObject {
  const made = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
  return made instanceof z.ZodObject ? made : z.looseObject({});
}
