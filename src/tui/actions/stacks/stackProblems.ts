import { counted } from "../../../core/counted.ts";
import type { Finding } from "../../../core/finding.ts";
import { problemsIn } from "../../../core/stackRule/notes.ts";
import { validateStacks } from "../../../usecases/stack/validate.ts";
import type { StackView } from "../../../usecases/stack/view.ts";
import { composerOf } from "../../state/composer.ts";
import type { Line } from "../../widgets/line.ts";
import { type Context, setOverlay, toast, toastFailure } from "../context.ts";
import { openComposer } from "../drafts/drafts.ts";
import { openSheet } from "../overlay/prompt.ts";

/** Shows what is wrong with a stack as it is stored; enter opens it, where the problems can be fixed. */
export async function showStackProblems(context: Context, stack: StackView): Promise<void> {
  const validated = await validateStacks(context.env, { refs: [stack.id] });
  if (!validated.ok) return toastFailure(context, validated.error);
  const problems = problemsIn(validated.value.flatMap(({ findings }) => findings));
  if (problems.length === 0) return toast(context, `Nothing is wrong with ${stack.name}.`, "note");
  openSheet(context, {
    title: `${counted(problems.length, "problem")} of ${stack.name}`,
    lines: problems.flatMap(linesOf),
    accept: {
      title: "open the stack",
      run: () => {
        setOverlay(context, null);
        return openComposer(context, composerOf(stack));
      },
    },
  });
}

function linesOf({ severity, message, hint }: Finding): readonly Line[] {
  const isError = severity === "error";
  return [
    [
      { text: isError ? " ✗ " : " ! ", style: isError ? "bad" : "warn" },
      { text: message, hangs: true },
    ],
    ...(hint === undefined ? [] : [[{ text: "   " }, { text: hint, style: "dim" as const, hangs: true }]]),
  ];
}
