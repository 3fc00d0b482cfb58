import { Flavor } from "../../authoring/index.ts";
import type { Finding } from "../../core/finding.ts";
import { listed } from "../../core/listed.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { didYouMean } from "../../core/suggest.ts";
import type { DescribeRequest } from "../protocol.ts";
import { error } from "./error.ts";
import type { Exports } from "./importModule.ts";
import type { SourceLines } from "./sourceLines.ts";

/** A class that claims to be a flavor, and the name that it is exported under. */
export interface Chosen {
  readonly exportName: string;
  readonly FlavorClass: new () => Flavor;
}

type Wanted = Pick<DescribeRequest, "exportName" | "file" | "shown">;

/** The flavor that was asked for, or the only one that the file exports. */
export function chooseExport(exports: Exports, wanted: Wanted, lines: SourceLines): Result<Chosen, Finding> {
  const { exportName } = wanted;
  if (exportName === undefined) return onlyFlavor(exports, wanted);
  if (!Object.hasOwn(exports, exportName)) return err(missing(exports, exportName, wanted));
  const found = exports[exportName];
  if (isFlavorClass(found)) return ok({ exportName, FlavorClass: found });
  return err(
    error("flavor-not-a-flavor", `${exportName} is no flavor: it is ${kindOf(found)}.`, {
      at: lines.ofExport(exportName),
      hint: "Export a class that extends the base of its type, such as BaseArtifactStoreFlavor.",
    }),
  );
}

function onlyFlavor(exports: Exports, { file, shown }: Wanted): Result<Chosen, Finding> {
  const flavors = Object.entries(exports).filter((entry): entry is [string, new () => Flavor] =>
    isFlavorClass(entry[1]),
  );
  const [first, ...others] = flavors;
  if (first === undefined)
    return err(
      error("flavor-export-missing", `${shown} exports no flavor.`, {
        at: { file },
        hint: "Export a class that extends the base of its type, such as BaseArtifactStoreFlavor.",
      }),
    );
  const [exportName, FlavorClass] = first;
  if (others.length === 0) return ok({ exportName, FlavorClass });
  return err(
    error("flavor-export-ambiguous", `${shown} exports the flavors ${listed(flavors.map(([name]) => name))}.`, {
      at: { file },
      hint: `Say which one: ${shown}#${exportName}`,
    }),
  );
}

function missing(exports: Exports, name: string, { file, shown }: Wanted): Finding {
  const names = Object.keys(exports);
  const flavors = names.filter((each) => isFlavorClass(exports[each]));
  const hint =
    didYouMean(name, names) ??
    (flavors.length > 0 ? `It exports ${listed(flavors)}.` : "Put `export` before the class of the flavor.");
  return error("flavor-export-missing", `${shown} does not export ${name}.`, { at: { file }, hint });
}

/** An export may be a proxy that throws whatever it is asked; that is no flavor. */
function isFlavorClass(value: unknown): value is new () => Flavor {
  try {
    return typeof value === "function" && value.prototype instanceof Flavor;
  } catch {
    return false;
  }
}

function kindOf(value: unknown): string {
  if (typeof value === "function") return "a class or function that does not extend Flavor";
  if (isInstance(value)) return "an instance, and a class is needed";
  return value === null ? "null" : `a value of the kind ${typeof value}`;
}

function isInstance(value: unknown): boolean {
  try {
    return value instanceof Flavor;
  } catch {
    return false;
  }
}
