import { type ComponentTypeId, componentType } from "../../core/componentType.ts";
import type { DiffRow } from "../../core/diff/row.ts";
import type { Finding } from "../../core/finding.ts";
import type { FlavorEntry } from "../../core/flavor.ts";
import { runningMeans } from "../../usecases/flavor/runningMeans.ts";
import { askText } from "./menu/askText.ts";
import { sentence, sentences } from "./say.ts";
import { askYesNo, perform, type Session, sayFailure } from "./session.ts";

/** Asks for the file of a flavor of the person's own, asks whether to run it, and registers it. */
export async function registerFlavorFile(session: Session, type: ComponentTypeId): Promise<void> {
  const { console } = session;
  const question = `Which file holds the ${componentType(type).title} flavor, such as flavors/my_flavor.ts?`;
  console.say(sentences(question, "Type back to leave it"));
  const source = await askText(console, { prompt: "File", help: question });
  if (source === undefined || source === "") return console.say("Nothing done.");
  if (!source.endsWith(".json") && !(await agreesToRun(session, `Run ${source} to see what the flavor is?`)))
    return console.say("Nothing done.");
  const { registerFlavor } = await import("../../usecases/flavor/register.ts");
  const done = await perform(session, registerFlavor(session.env, { type, source }), ({ flavor, changed }) =>
    changed ? `Registered ${flavor.name}.` : `${flavor.name} is as its file says already.`,
  );
  if (done !== undefined) sayFindings(session, done.findings);
}

/** Tells what is new in the file of a flavor of the person's own, and takes it over after a yes. */
export async function takeOverChanges(session: Session, { type, name }: FlavorEntry): Promise<void> {
  const { console, env } = session;
  const [{ readChangedFlavor, refreshCandidates, takeOverFlavor }, { lostFile }] = await Promise.all([
    import("../../usecases/flavor/refresh.ts"),
    import("../../usecases/flavor/notice.ts"),
  ]);
  const candidates = await refreshCandidates(env, { type, name });
  if (!candidates.ok) return sayFailure(session, candidates.error);
  const [candidate] = candidates.value;
  if (candidate === undefined || candidate.state === "ok") return console.say(`${name} is as its file says.`);
  if (candidate.state !== "changed") return sayFindings(session, await lostFile(candidate.flavor, candidate.state));
  const question = `The file of ${name} has changed. Run it as it is now?`;
  if (!candidate.mayRun && !(await agreesToRun(session, question))) return console.say("Nothing done.");
  const changed = await readChangedFlavor(env, candidate.flavor, candidate.presentHash);
  if (!changed.ok) return sayFailure(session, changed.error);
  const { rows } = changed.value;
  console.say(...(rows.length === 0 ? ["Only its code is another."] : rows.map(rowSentence)));
  if (!(await askYesNo(session, "Take it over?"))) return console.say("Nothing done.");
  const done = await perform(session, takeOverFlavor(env, changed.value), () => `Took over what is new in ${name}.`);
  if (done !== undefined) sayFindings(session, done.findings);
}

/** Deletes a flavor of the person's own, which undo brings back. */
export async function removeFlavor(session: Session, { type, name }: FlavorEntry): Promise<void> {
  const { deleteFlavor } = await import("../../usecases/flavor/delete.ts");
  const said = () => `Deleted the flavor ${name}; its file stays, and undo brings it back.`;
  await perform(session, deleteFlavor(session.env, { type, name }), said);
}

function agreesToRun(session: Session, question: string): Promise<boolean> {
  session.console.say(runningMeans);
  return askYesNo(session, question);
}

function rowSentence({ name, kind, left, right }: DiffRow): string {
  const before = left === undefined ? undefined : `before: ${left}`;
  const after = right === undefined ? undefined : `now: ${right}`;
  return sentence([`${name}, ${kind}`, before, after].filter((part) => part !== undefined).join("; "));
}

function sayFindings({ console }: Session, findings: readonly Finding[]): void {
  const worth = findings.filter(({ severity }) => severity !== "info");
  console.say(
    ...worth.map(({ at, message, hint }) =>
      sentences(at.component === undefined ? message : `${at.component}: ${message}`, hint),
    ),
  );
}
