import { renderFiles } from "../../../usecases/stackFile/render.ts";
import { textOf } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import { fileAnswer, formatOf } from "./fileAnswer.ts";

/** `mlstack render FILE… [-o FILE]`. */
export const run: Run = async ({ parsed }) => {
  const target = textOf(parsed, "output-file");
  const rendered = await renderFiles({
    files: parsed.arguments,
    format: formatOf(parsed),
    ...(target !== undefined && { target }),
  });
  return rendered.ok ? fileAnswer(parsed, { text: rendered.value, what: parsed.arguments.join(", ") }) : rendered;
};
