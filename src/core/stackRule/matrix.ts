import type { DescribedFlavor } from "../loadedFlavor.ts";
import { completeExample, type ExamplePart, type ExampleStack } from "./completeExample.ts";
import { needText, onePerType } from "./fit.ts";

/** Whether a flavor goes with an orchestrator. */
export type Match =
  | { readonly kind: "fits"; readonly example: readonly ExamplePart[] }
  /** Once this is there: fields such as `tracking_uri`, or `pipeline_root of the orchestrator`, and other components. */
  | { readonly kind: "needs"; readonly what: readonly string[]; readonly example: readonly ExamplePart[] }
  | { readonly kind: "refused"; readonly reason: string };

/**
 * Tells of flavors of other types whether there is a stack without errors that holds a new component of each beside a new one of an
 * orchestrator's flavor; `example` is one. All components have the examples of what they require. What the orchestrator asks for by itself is
 * not told.
 */
export function matchesOf(
  orchestrator: DescribedFlavor,
  flavors: readonly DescribedFlavor[],
): (flavor: DescribedFlavor) => Match {
  const alone = completeExample([{ flavor: orchestrator, filled: [] }], flavors);
  const before: ExampleStack = "parts" in alone ? alone : { parts: [], added: [] };
  return (flavor) => {
    const complete = completeExample(
      [
        { flavor: orchestrator, filled: [] },
        { flavor, filled: [] },
      ],
      flavors,
    );
    if (!("parts" in complete)) return { kind: "refused", reason: complete.finding.message };
    const what = [...fieldsTold(complete, before), ...componentsTold(complete, before)];
    return what.length === 0
      ? { kind: "fits", example: complete.parts }
      : { kind: "needs", what, example: complete.parts };
  };
}

function fieldsTold({ parts: [orchestrator, own] }: ExampleStack, before: ExampleStack): readonly string[] {
  const known = before.parts[0]?.filled ?? [];
  const more = (orchestrator?.filled ?? []).filter((field) => !known.includes(field));
  return [...(own?.filled ?? []), ...more.map((field) => `${field} of the orchestrator`)];
}

function componentsTold({ added }: ExampleStack, before: ExampleStack): readonly string[] {
  const known = new Set(before.added.map(needText));
  return onePerType(added)
    .map(needText)
    .filter((text) => !known.has(text));
}
