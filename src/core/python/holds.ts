import type { Marker, Operand } from "./marker.ts";
import type { MarkerVariables } from "./markerVariables.ts";
import { fits, readSpecifiers } from "./specifier.ts";

/** These are compared as versions, where what they are compared with is one. */
const versions: ReadonlySet<string> = new Set([
  "implementation_version",
  "platform_release",
  "python_full_version",
  "python_version",
]);

/** Tells whether a marker holds in an environment, with an extra or (`""`) without. What cannot be compared does not hold. */
export function holds(marker: Marker, variables: MarkerVariables, extra = ""): boolean {
  return truth(marker, variables, extra) === true;
}

/** Undefined: the comparison has no meaning, which makes the whole marker meaningless, whatever else it says. */
function truth(marker: Marker, variables: MarkerVariables, extra: string): boolean | undefined {
  if (marker.is === "compare") return compared(marker, variables, extra);
  const parts = marker.of.map((each) => truth(each, variables, extra));
  if (parts.includes(undefined)) return undefined;
  return marker.is === "all" ? parts.every((part) => part === true) : parts.includes(true);
}

function compared(
  { left, operator, right }: { readonly left: Operand; readonly operator: string; readonly right: Operand },
  variables: MarkerVariables,
  extra: string,
): boolean | undefined {
  const key = left.is === "variable" ? left.value : right.value;
  const found = key === "extra" ? extra : isVariable(key, variables) ? variables[key] : undefined;
  if (found === undefined) return undefined;
  const [one, other] = left.is === "variable" ? [found, right.value] : [left.value, found];
  if (versions.has(key)) {
    const specifiers = /in$/.test(operator) ? undefined : readSpecifiers(`${operator}${other}`);
    if (specifiers !== undefined && specifiers.length === 1 && !other.includes(",")) return fits(specifiers, one);
  }
  return comparedTexts(one, operator, other);
}

function isVariable(key: string, variables: MarkerVariables): key is keyof MarkerVariables {
  return Object.hasOwn(variables, key);
}

/** Texts have no order: only those that are the same are at most, and at least, each other. */
function comparedTexts(one: string, operator: string, other: string): boolean | undefined {
  switch (operator) {
    case "in":
      return other.includes(one);
    case "not in":
      return !other.includes(one);
    case "==":
    case "<=":
    case ">=":
      return one === other;
    case "!=":
      return one !== other;
    case "<":
    case ">":
      return false;
    default:
      return undefined;
  }
}
