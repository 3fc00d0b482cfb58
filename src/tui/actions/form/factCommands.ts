import { withArticle } from "../../../core/article.ts";
import { countedFacts, type LocalFactQuery, type LocalFacts, localFactKinds } from "../../../core/localFact.ts";
import { listLocalFacts } from "../../../usecases/localFact/list.ts";
import { nameRow } from "../../forms/formScreen.ts";
import { factKey, factNote, factQueryOf, factsTitle } from "../../forms/localFacts.ts";
import { formReducer } from "../../forms/reducer.ts";
import type { FormRow } from "../../forms/row.ts";
import { currentRow } from "../../forms/rows.ts";
import { likelyReference, referenceOptions } from "../../forms/secretReferences.ts";
import { pathKey } from "../../forms/valueAt.ts";
import { type AppState, shown } from "../appState.ts";
import type { Command } from "../command.ts";
import { type Context, changeTop, toast, toastFailure } from "../context.ts";
import type { ChoiceOption } from "../overlay/overlay.ts";
import { askChoice } from "../overlay/prompt.ts";

/** The row under the cursor, and what this machine can be asked for to fill it. */
interface Place {
  readonly row: FormRow;
  readonly query: LocalFactQuery | undefined;
}

function place(state: AppState): Place | undefined {
  const form = shown(state, "form")?.form;
  const row = form === undefined ? undefined : currentRow(form);
  return form === undefined || row === undefined ? undefined : { row, query: factQueryOf(form, row) };
}

/** What the screen on top could ask this machine for, where the cursor is. */
export function factQuery(state: AppState): LocalFactQuery | undefined {
  return place(state)?.query;
}

/** Asks this machine and remembers the answer. `quick`: nobody waits for it. */
export async function askMachine(
  context: Context,
  query: LocalFactQuery,
  quick = false,
): Promise<LocalFacts | undefined> {
  const found = await listLocalFacts(context.env, { ...query, quick });
  if (!found.ok) {
    toastFailure(context, found.error);
    return undefined;
  }
  const { value } = found;
  context.store.set((state) => ({
    ...state,
    localFacts: new Map([...state.localFacts, [factKey(query), value] as const]),
  }));
  return value;
}

/** Why nothing can be picked for the row; undefined when something can. */
function whyNothing(state: AppState): string | undefined {
  const here = place(state);
  if (here === undefined) return "There is no field here.";
  const { row, query } = here;
  if (row.id === pathKey([nameRow])) return "A name cannot be a secret.";
  if (row.actual.kind !== "text") return "Secret references are texts.";
  return query !== undefined || hasSecrets(state)
    ? undefined
    : "There are no secrets yet; mlstack secret create NAME --KEY=VALUE makes one.";
}

function hasSecrets({ data }: AppState): boolean {
  return data.secrets.some(({ keys }) => keys.length > 0);
}

function title(state: AppState): string {
  const query = factQuery(state);
  if (query === undefined) return "pick a secret";
  const known = state.localFacts.get(factKey(query))?.facts.length ?? 0;
  return known > 0 ? countedFacts(query.kind, known) : `pick ${withArticle(localFactKinds[query.kind].one)}`;
}

function optionsOf(
  facts: LocalFacts | undefined,
  references: readonly string[],
  isSecret: boolean,
): readonly ChoiceOption[] {
  const local = (facts?.facts ?? []).map((fact): ChoiceOption => {
    return { key: fact.value, label: fact.value, note: factNote(fact) };
  });
  const secrets = references.map((text): ChoiceOption => ({ key: text, label: text, note: "secret" }));
  return isSecret ? [...secrets, ...local] : [...local, ...secrets];
}

/** Opens the list of what this machine knows and of the secrets; what is chosen becomes the value of the row that it was opened for. */
async function pick(context: Context): Promise<void> {
  const here = place(context.store.get());
  if (here === undefined) return;
  const { row, query } = here;
  const found = query === undefined ? undefined : await askMachine(context, query);
  const [problem] = found?.problems ?? [];
  if (problem !== undefined) toast(context, problem, "note");
  const state = context.store.get();
  // The file may have been slow, and the person elsewhere by now.
  if (place(state)?.row.id !== row.id || state.overlay !== null) return;
  const references = referenceOptions(state.data.secrets);
  const options = optionsOf(found, references, row.isSecret);
  if (query !== undefined && found !== undefined && options.length === 0) {
    if (problem === undefined) toast(context, `There are ${factsTitle(query, found)}; type the value.`, "note");
    return;
  }
  const likely = row.isSecret && row.field !== undefined ? likelyReference(references, row.field) : undefined;
  const present = options.findIndex(({ key }) => key === row.value);
  const first = present < 0 ? options.findIndex(({ key }) => key === likely) : present;
  askChoice(context, {
    title: query === undefined || found === undefined ? "secrets" : factsTitle(query, found),
    options,
    index: Math.max(0, first),
    choose: (value) =>
      changeTop(context, "form", (screen) => ({
        ...screen,
        form: formReducer(screen.form, { type: "set", value, path: row.path }),
      })),
  });
}

/** Filling a field with something that this machine or the secrets know. */
export const factCommands: readonly Command[] = [
  {
    id: "form.pick",
    title,
    keys: ["s"],
    on: ["form"],
    aliases: ["secret reference", ...Object.values(localFactKinds).map(({ one }) => one)],
    when: (state) => whyNothing(state) === undefined,
    else: (state) => whyNothing(state) ?? "",
    footer: true,
    run: pick,
  },
];
