import type { z } from "zod";
import { jsonSchemaOf } from "./jsonSchema.ts";

/** The fields of a config or of settings that JSON Schema has no words for, such as a date, and what zod says of them. */
export function inconvertibleFields(schema: z.ZodObject): readonly { readonly name: string; readonly why: string }[] {
  return Object.entries(schema.shape).flatMap(([name, field]) => {
    try {
      jsonSchemaOf(field as z.ZodType);
      return [];
    } catch (error) {
      return [{ name, why: error instanceof Error ? error.message.replace(/\.$/, "") : String(error) }];
    }
  });
}
