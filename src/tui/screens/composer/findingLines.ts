import type { Finding } from "../../../core/finding.ts";
import type { Fix } from "../../../core/fix/fix.ts";
import { fixWords } from "../../../core/fix/words.ts";
import type { Line } from "../../widgets/line.ts";

/** A problem in full, and what would remove it; `fixes` is absent until somebody has looked. */
export function findingLines(
  { message, hint, severity, rule }: Finding,
  fixes: readonly Fix[] | undefined,
): readonly Line[] {
  return [
    message,
    ...(hint === undefined ? [] : [[{ text: hint, style: "dim" as const }]]),
    "",
    ...fixLines(fixes),
    "",
    [
      { text: "rule  ", style: "dim" },
      { text: `${rule} (${severity})`, hangs: true },
    ],
  ];
}

function fixLines(fixes: readonly Fix[] | undefined): readonly Line[] {
  if (fixes === undefined) return [[{ text: "Looking for fixes …", style: "dim" }]];
  if (fixes.length === 0) return [[{ text: "Nothing that is known here removes it.", style: "dim" }]];
  return [
    [{ text: "Fixes", style: "strong" }],
    ...fixes.map(
      (fix): Line => [
        { text: " → ", style: "accent" },
        { text: fixWords(fix), hangs: true },
      ],
    ),
  ];
}
