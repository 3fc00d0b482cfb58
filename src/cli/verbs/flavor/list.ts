import { componentType } from "../../../core/componentType.ts";
import type { Run } from "../../command/context.ts";
import { flavorsAnswer } from "./flavorsAnswer.ts";

/** `mlstack <type> flavor list`. */
export const run: Run = async ({ env, parsed, type }) =>
  flavorsAnswer(env, parsed, { type, empty: `There are no such flavors of ${componentType(type).plural} here.` });
