import { stackSchema } from "../../interop/jsonSchema/stackSchema.ts";
import type { Env } from "../env.ts";
import { allFlavors } from "../flavor/all.ts";

/** The JSON Schema of stack files, as text, with the fields of all flavors of the catalogue. */
export async function stackFileSchema(env: Env): Promise<string> {
  const specs = (await allFlavors(env)).map(({ spec }) => spec);
  return JSON.stringify(stackSchema(specs), null, 2);
}
