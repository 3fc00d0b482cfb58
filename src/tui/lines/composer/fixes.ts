import type { DiffRow } from "../../../core/diff/row.ts";
import type { Finding } from "../../../core/finding.ts";
import { type AddComponent, type Fix, type FixStep, fixKey } from "../../../core/fix/fix.ts";
import { doneWords, fixWords } from "../../../core/fix/words.ts";
import { listed } from "../../../core/listed.ts";
import { makeForComposition } from "../../../usecases/fix/apply.ts";
import { planCompletion } from "../../../usecases/fix/complete.ts";
import { fixesFor } from "../../../usecases/fix/fixesFor.ts";
import { previewSteps } from "../../../usecases/fix/preview.ts";
import { explainRule } from "../../../usecases/rule/explain.ts";
import { recompose } from "../../state/composer.ts";
import { componentById } from "../../state/data.ts";
import { draftKeyOf } from "../../work/draftKey.ts";
import { openComponentForm, openNewForm } from "../form/openForm.ts";
import { createMenu } from "../menu/menu.ts";
import type { MenuItem, Noun } from "../menu/toldList.ts";
import { opening, sentence, sentences } from "../say.ts";
import { askYesNo, canChange, type Session, sayFailure } from "../session.ts";
import { type Composing, tellChanges } from "./composing.ts";

/** Removes a problem that is chosen, by a fix that is chosen, after telling what that changes. */
export async function fixProblem(composing: Composing): Promise<void> {
  const { session, state } = composing;
  if (!canChange(session)) return;
  const problem = await chooseProblem(composing);
  if (problem === undefined) return;
  const fixes = await fixesFor(session.env, state().now.components, problem);
  if (!fixes.ok) return sayFailure(session, fixes.error);
  if (fixes.value.length === 0)
    return session.console.say(sentences("Nothing that is known here removes this problem", problem.hint));
  const fix = await chooseOne(session, ["fix", "fixes"], fixes.value, (each) => ({
    key: fixKey(each),
    name: fixWords(each),
    line: fixLine(each),
  }));
  if (fix !== undefined) await makeAsked(composing, fix.steps, "all");
}

function fixLine(fix: Fix): string {
  const asked = fix.steps.flatMap((step) => (step.do === "add" ? step.asks : []));
  return asked.length === 0 ? fixWords(fix) : `${fixWords(fix)}, which needs ${listed(asked)}`;
}

/** Tells the rule behind a problem that is chosen. */
export async function explainProblem(composing: Composing): Promise<void> {
  const { session } = composing;
  const problem = await chooseProblem(composing);
  if (problem === undefined) return;
  const explained = await explainRule(session.env, problem.rule);
  if (!explained.ok) return sayFailure(session, explained.error);
  const { id, severity, about, brokenWhen, source, docsUrl } = explained.value;
  session.console.say(
    sentence(about),
    ...(brokenWhen === undefined ? [] : [sentence(`It is broken when ${brokenWhen}`)]),
    sentence(`The rule is ${id}, ${severity}`),
    source === undefined ? "ZenML checks no such thing." : `ZenML checks it in ${source.place}: ${source.url}`,
    ...(docsUrl === undefined ? [] : [`Documentation: ${docsUrl}`]),
  );
}

/** Adds what makes the stack valid, after telling what that is. */
export async function completeComposed(composing: Composing): Promise<void> {
  const { session, state } = composing;
  if (!canChange(session)) return;
  const plan = await planCompletion(session.env, state().now.components);
  if (!plan.ok) return sayFailure(session, plan.error);
  const { additions, left } = plan.value;
  if (additions.length > 0) return makeAsked(composing, additions, "asking");
  const [first] = left;
  session.console.say(
    first === undefined ? "This stack lacks nothing." : sentences("Nothing added completes it", first.message),
  );
}

async function chooseProblem({ session, problems }: Composing): Promise<Finding | undefined> {
  const found = await problems();
  if (found === undefined) return undefined;
  if (found.length === 0) session.console.say("There are no problems.");
  return chooseOne(session, ["problem", "problems"], found, ({ rule, message, at }) => ({
    key: `${rule} ${message} ${at.component ?? ""}`,
    name: message,
    line: message,
  }));
}

/** The only thing there is, or the one that is chosen. */
async function chooseOne<T>(
  { console }: Session,
  noun: Noun,
  things: readonly T[],
  itemOf: (thing: T) => MenuItem,
): Promise<T | undefined> {
  if (things.length <= 1) return things[0];
  const menu = createMenu(console, {
    prompt: opening(noun[0]).slice(0, -1),
    noun,
    items: () => things.map(itemOf),
    words: [{ word: "back", help: "goes to the stack" }],
    choosing: `takes the ${noun[0]}`,
  });
  menu.tell();
  const picked = await menu.next();
  return picked.kind === "item" ? things.find((thing) => itemOf(thing).key === picked.key) : undefined;
}

/** Tells what steps change, asks, and makes them; `forms`: whether all new components are filled in, or those that ask for something. */
async function makeAsked(composing: Composing, steps: readonly FixStep[], forms: "all" | "asking"): Promise<void> {
  const { session, state, change } = composing;
  const secret = steps.find((step) => step.do === "create-secret");
  if (secret !== undefined) {
    const verb = secret.exists ? "update" : "create";
    session.console.say(
      "It needs a value that you know. Give it in a shell:",
      `mlstack secret ${verb} ${secret.secret} --${secret.key}=…`,
    );
    return;
  }
  const rows = await previewSteps(session.env, state().now.components, steps);
  if (!rows.ok) return sayFailure(session, rows.error);
  session.console.say(...rows.value.map(rowLine));
  if (!(await askYesNo(session, "Change this?"))) return session.console.say("Nothing done.");
  const ready = await filledIn(composing, steps, forms);
  if (ready === undefined) return;
  if (ready.length === 0) return composing.tellProblems();
  const before = state();
  const made = await makeForComposition(session.env, { components: before.now.components, steps: ready });
  if (!made.ok) return sayFailure(session, made.error);
  const { components, entry } = made.value;
  await change((now) => recompose(now, components, entry));
  await session.reload();
  session.console.say(sentence(doneWords(ready)));
  await tellChanges(composing, before);
}

/** "artifact store, component: s3-prod in place of default." */
function rowLine({ group, name, left, right }: DiffRow): string {
  const change = left === undefined ? right : right === undefined ? `no more ${left}` : `${right} in place of ${left}`;
  return sentence(`${[...group, name].join(", ")}: ${change}`);
}

/** The steps with the components that were filled in; undefined: the person left a form. */
async function filledIn(
  { session, state }: Composing,
  steps: readonly FixStep[],
  forms: "all" | "asking",
): Promise<readonly FixStep[] | undefined> {
  const ready: FixStep[] = [];
  for (const step of steps) {
    if (step.do === "fill") {
      const component = componentById(session.data(), step.component.id);
      if (component === undefined || (await openComponentForm(session, component)) === undefined) return undefined;
      continue;
    }
    if (step.do !== "add" || (forms === "asking" && step.asks.length === 0)) {
      ready.push(step);
      continue;
    }
    const used = await filled(session, step, draftKeyOf(state()));
    if (used === undefined) return undefined;
    ready.push(used);
  }
  return ready;
}

async function filled(session: Session, step: AddComponent, composer: string): Promise<FixStep | undefined> {
  const { type, flavor: name, place, known } = step;
  const made = await openNewForm(session, { type, name }, composer, known);
  if (made === undefined) return undefined;
  return { do: "use", component: { id: made.id, type, name: made.name }, ...(place === undefined ? {} : { place }) };
}
