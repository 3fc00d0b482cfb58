import { markerText } from "./marker.ts";
import type { Requirement } from "./requirement.ts";

/** A requirement as pip takes it, written in one way: `transformers[torch]>=4.40,<6; python_version < "3.14"`. */
export function requirementText(requirement: Requirement): string {
  const { marker } = requirement;
  return `${packageText(requirement)}${versionsText(requirement)}${marker === undefined ? "" : `; ${markerText(marker)}`}`;
}

/** `transformers[torch]`. */
function packageText({ name, extras }: Requirement): string {
  return extras.length === 0 ? name : `${name}[${extras.join(",")}]`;
}

/** `>=4.40,<6`; empty where any version will do. */
export function versionsText({ specifiers, url }: Requirement): string {
  if (url !== undefined) return ` @ ${url} `;
  return specifiers.map(({ operator, text }) => operator + text).join(",");
}
