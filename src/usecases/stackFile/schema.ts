import { stackSchema } from "../../interop/jsonSchema/stackSchema.ts";
import type { Env } from "../env.ts";

/** The JSON Schema of stack files, as text, with the fields of all flavors of the catalogue. */
export async function stackFileSchema(env: Env): Promise<string> {
  const flavors = await Promise.all(env.catalogue.entries().map(({ type, name }) => env.catalogue.read(type, name)));
  const specs = flavors.flatMap((flavor) => flavor?.spec ?? []);
  return JSON.stringify(stackSchema(specs), null, 2);
}
