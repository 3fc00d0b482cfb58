import { renderFiles } from "../../../usecases/stackFile/render.ts";
import type { Run } from "../../command/context.ts";
import { fileAnswer, formatOf } from "./fileAnswer.ts";

/** `mlstack render FILE… [-o FILE]`. */
export const run: Run = async ({ parsed }) => {
  const rendered = await renderFiles({ files: parsed.arguments, format: formatOf(parsed) });
  return rendered.ok ? fileAnswer(parsed, { text: rendered.value, what: parsed.arguments.join(", ") }) : rendered;
};
