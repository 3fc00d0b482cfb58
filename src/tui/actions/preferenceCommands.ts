import { type PreferenceProblem, preferenceSentence } from "../../core/preference.ts";
import type { Line } from "../widgets/line.ts";
import type { AppState } from "./appState.ts";
import type { Command } from "./command.ts";
import { openSheet } from "./overlay/prompt.ts";

/** What two rows of a narrow terminal hold, in characters, and what they hold of a problem behind other words. */
const mostSaid = 110;
const mostShown = 70;

/** What to say of the problems when the screens open; undefined: nothing. How many there are and the key to read them come first: messages are cut at their end. */
export function preferenceToast(problems: readonly PreferenceProblem[]): string | undefined {
  const [first] = problems.filter(({ kind }) => kind === "refused");
  if (first === undefined) return undefined;
  if (problems.length > 1)
    return `${problems.length} problems of the preferences, {preferences.problems} shows all. ${shortened(first)}`;
  const whole = preferenceSentence(first);
  return whole.length <= mostSaid ? whole : `{preferences.problems} shows the whole of it: ${shortened(first)}`;
}

/** Without what to do about it, which may be a long list, and without what else there is no space for. */
function shortened({ hint: _, ...problem }: PreferenceProblem): string {
  const sentence = preferenceSentence(problem);
  if (sentence.length <= mostShown) return sentence;
  const shown = sentence.slice(0, mostShown);
  return `${shown.slice(0, Math.max(shown.lastIndexOf(" "), mostShown / 2)).replace(/[,;:.]$/, "")} …`;
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
