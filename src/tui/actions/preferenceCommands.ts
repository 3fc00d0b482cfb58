import { type PreferenceProblem, preferenceSentence } from "../../core/preference.ts";
import type { Line } from "../widgets/line.ts";
import type { AppState } from "./appState.ts";
import type { Command } from "./command.ts";
import { openSheet } from "./overlay/prompt.ts";

/** What to say of the problems when the screens open; undefined: nothing. */
export function preferenceToast(problems: readonly PreferenceProblem[]): string | undefined {
  const [first] = problems.filter(({ kind }) => kind === "refused");
  if (first === undefined) return undefined;
  const others = problems.length - 1;
  const more = others === 0 ? "" : ` (and ${others} more; {preferences.problems} shows all)`;
  return `${preferenceSentence(first)}${more}`;
}

function problemLines(problems: readonly PreferenceProblem[]): readonly Line[] {
  return problems.flatMap(({ file, line, column, kind, message, hint }, i): readonly Line[] => [
    ...(i === 0 ? [] : [""]),
    [
      { text: kind === "refused" ? "✗ " : "! ", style: kind === "refused" ? "bad" : "warn" },
      { text: `${file}, line ${line}, column ${column}: `, style: "strong" },
      { text: message },
    ],
    ...(hint === undefined ? [] : [[{ text: "  " }, { text: hint, style: "dim", hangs: true }] as const]),
  ]);
}

/** What the files of preferences lead to. */
export const preferenceCommands: readonly Command[] = [
  {
    id: "preferences.problems",
    title: "problems of the preferences",
    aliases: ["keys.yaml", "theme.yaml", "preferences.yaml", "config", "settings"],
    keys: ["g p"],
    on: "screens",
    when: (s: AppState) => s.preferenceProblems.length > 0,
    else: "The files of the preferences are all right.",
    run: (c) => {
      const { preferenceProblems: problems } = c.store.get();
      openSheet(c, {
        title: "problems of the preferences",
        lines: problemLines(problems),
        copies: problems.map(preferenceSentence).join("\n"),
      });
    },
  },
];
