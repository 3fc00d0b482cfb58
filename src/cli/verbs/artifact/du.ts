import { byteSize } from "../../../core/byteSize.ts";
import { counted } from "../../../core/counted.ts";
import { ok } from "../../../core/result.ts";
import { artifactUsage, type Usage } from "../../../usecases/artifact/usage.ts";
import type { Run } from "../../command/context.ts";
import { usageColumns, usageValue } from "../../values/artifact.ts";
import { atPlace } from "./atPlace.ts";

/** `mlstack artifact du [STORE[:PATH]]`. */
export const run: Run = async (context) => {
  const { parsed, interruption, live } = context;
  const [address = ""] = parsed.arguments;
  return atPlace(context, address, async (place) => {
    let sofar: Usage = { files: 0, bytes: 0 };
    const onFound = (found: Usage) => {
      sofar = found;
    };
    const end = live(() => sumText(sofar));
    const summed = await artifactUsage({ place, signal: interruption(), onFound });
    end();
    if (!summed.ok) return summed;
    const { parts } = summed.value;
    return ok({
      kind: "list",
      items: parts.map(usageValue),
      total: parts.length,
      columns: usageColumns,
      empty: "",
      notes: [`${sumText(summed.value)} in all.`],
    });
  });
};

function sumText({ files, bytes }: Usage): string {
  return `${byteSize(bytes)} in ${counted(files, "file")}`;
}
