import { counted } from "../../../core/counted.ts";
import { uploadArtifacts } from "../../../usecases/artifact/transfer.ts";
import type { Run } from "../../command/context.ts";
import { atPlace } from "./atPlace.ts";
import { transferring } from "./transferring.ts";

/** The most paths that are named one by one. */
const mostNamed = 10;

/** `mlstack artifact upload SOURCE STORE[:PATH]`. */
export const run: Run = async (context) => {
  const [source = "", address = ""] = context.parsed.arguments;
  const left = new Map<string, string>();
  const notes = () => {
    const named = [...left].slice(0, mostNamed).map(([path, why]) => `${path} ${why} and was left out.`);
    const rest = left.size - named.length;
    return rest > 0 ? [...named, `${counted(rest, "more path")} ${rest === 1 ? "was" : "were"} left out.`] : named;
  };
  return atPlace(context, address, (target) =>
    transferring(context, { done: "Uploaded", notes }, (input) =>
      uploadArtifacts({
        ...input,
        source,
        target,
        into: address.endsWith("/"),
        leftOut: (path, why) => left.set(path, why),
      }),
    ),
  );
};
