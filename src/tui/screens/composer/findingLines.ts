import type { Finding } from "../../../core/finding.ts";
import type { Fix } from "../../../core/fix/fix.ts";
import type { Line } from "../../widgets/line.ts";
import { fixTexts } from "./fixText.ts";

/** A problem in full, and what would remove it; `fixes` is absent until somebody has looked. */
export function findingLines(finding: Finding, fixes: readonly Fix[] | undefined): readonly Line[] {
  const { message, hint, severity, rule } = finding;
  return [
    message,
    ...(hint === undefined ? [] : [[{ text: hint, style: "dim" as const }]]),
    "",
    ...fixLines(finding, fixes),
    "",
    [
      { text: "rule  ", style: "dim" },
      { text: `${rule} (${severity})`, hangs: true },
    ],
  ];
}

function fixLines(finding: Finding, fixes: readonly Fix[] | undefined): readonly Line[] {
  if (fixes === undefined) return [[{ text: "Looking for fixes …", style: "dim" }]];
  const texts = fixTexts(finding, fixes);
  if (texts.length === 0) return [[{ text: "Nothing that is known here removes it.", style: "dim" }]];
  return [
    [{ text: "Fixes", style: "strong" }],
    ...texts.map(
      (text): Line => [
        { text: " → ", style: "accent" },
        { text, hangs: true },
      ],
    ),
  ];
}
