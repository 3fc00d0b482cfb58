import { type ComponentTypeId, componentType, componentTypes } from "../../../core/componentType.ts";
import { counted } from "../../../core/counted.ts";
import type { Finding } from "../../../core/finding.ts";
import { problemsIn } from "../../../core/stackRule/notes.ts";
import { checkComposition } from "../../../usecases/composition/check.ts";
import type { ComposerState } from "../../state/composer.ts";
import { inSlot } from "../../state/composition.ts";
import { componentById } from "../../state/data.ts";
import { keepWork } from "../../work/drafts.ts";
import { opening, sentence, sentences } from "../say.ts";
import { type Session, sayFailure } from "../session.ts";

/** A stack that is being composed line by line. */
export interface Composing {
  readonly session: Session;
  readonly state: () => ComposerState;
  /** Takes a change over and keeps it as a draft. */
  readonly change: (change: (state: ComposerState) => ComposerState) => Promise<void>;
  /** Says how many problems the composition has, and those of them that it did not have when this was said last; `all`: every one. */
  readonly tellProblems: (all?: "all") => Promise<void>;
  /** What is wrong with the composition; undefined, and said why, when that cannot be found out. */
  readonly problems: () => Promise<readonly Finding[] | undefined>;
}

/** Begins with a composition. */
export function createComposing(session: Session, first: ComposerState): Composing {
  let state = first;
  let said: ReadonlySet<string> = new Set();

  async function change(work: (state: ComposerState) => ComposerState): Promise<void> {
    const before = state;
    state = work(state);
    if (state.now === before.now && state.saved === before.saved) return;
    const kept = await keepWork(session.env, state);
    if (!kept.ok) sayFailure(session, kept.error);
  }

  async function problems(): Promise<readonly Finding[] | undefined> {
    const { name, components } = state.now;
    const checked = await checkComposition(session.env, {
      components,
      packages: true,
      ...(name === "" ? {} : { name }),
    });
    if (checked.ok) return problemsIn(checked.value);
    sayFailure(session, checked.error);
    return undefined;
  }

  async function tellProblems(all?: "all"): Promise<void> {
    const found = await problems();
    if (found === undefined) return;
    const lines = found.map(findingLine);
    const fresh = all === undefined ? lines.filter((line) => !said.has(line)) : lines;
    const isPart = fresh.length < lines.length;
    session.console.say(countLine(found), ...fresh.map((line) => (isPart ? `New: ${line}` : line)));
    said = new Set(lines);
  }

  return { session, state: () => state, change, tellProblems, problems };
}

const words = { error: "Problem", warning: "Warning", info: "Note" } as const;

/** "2 problems, 1 warning." */
function countLine(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const others = findings.length - errors;
  const counts = [counted(errors, "problem"), ...(others === 0 ? [] : [counted(others, "warning")])];
  return opening(counts.join(", "));
}

function findingLine({ severity, message, hint }: Finding): string {
  return sentences(`${words[severity]}: ${message}`, hint);
}

/** What a slot holds: "artifact store: empty, required", "experiment tracker: mlf (mlflow), runs (wandb); mlf is the default". */
export function slotLine({ data }: Session, { now }: ComposerState, type: ComponentTypeId): string {
  const { title, required } = componentType(type);
  const held = inSlot(now.components, type).map((id) => componentById(data(), id));
  if (held.length === 0) return `${title}: empty${required ? ", required" : ""}`;
  const names = held.map((each) => (each === undefined ? "a component that is gone" : `${each.name} (${each.flavor})`));
  return `${title}: ${names.join(", ")}${names.length > 1 ? `; ${held[0]?.name ?? "the first"} is the default` : ""}`;
}

/** Says which slots are different now, then the problems. */
export async function tellChanges({ session, state, tellProblems }: Composing, before: ComposerState): Promise<void> {
  const [was, now] = [before.now, state().now];
  const lines = componentTypes
    .filter(({ id }) => inSlot(was.components, id).join() !== inSlot(now.components, id).join())
    .map(({ id }) => sentence(slotLine(session, state(), id)));
  if (was.name !== now.name)
    lines.unshift(sentence(now.name === "" ? "The stack has no name" : `The stack is called ${now.name}`));
  session.console.say(...lines);
  await tellProblems();
}
