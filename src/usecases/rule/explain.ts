import type { Finding } from "../../core/finding.ts";
import { ok, type Result } from "../../core/result.ts";
import { ruleSentence } from "../../core/stackRule/explained.ts";
import { sourceUrl } from "../../core/stackRule/stackRule.ts";
import { brokenWhen, stackConditionWords } from "../../core/stackRule/words.ts";
import type { Env } from "../env.ts";
import { findRule, type KnownRule } from "./known.ts";

/** A rule in words. */
export interface ExplainedRule {
  readonly id: string;
  readonly severity: Finding["severity"];
  /** What it is about, in a sentence or two. */
  readonly about: string;
  /** What breaks it, as the rest of a sentence; absent: no condition of the stack alone. */
  readonly brokenWhen?: string;
  /** The fields that can be changed to satisfy it. */
  readonly fields: readonly string[];
  /** Where ZenML checks it: file and line, and the page; absent: only mlstack does. */
  readonly source?: { readonly place: string; readonly url: string };
  /** The documentation of the flavor whose rule it is. */
  readonly docsUrl?: string;
}

/** Explains a rule by the id that findings give. Errors: not-found. */
export async function explainRule(env: Env, id: string): Promise<Result<ExplainedRule>> {
  const found = await findRule(env, id);
  return found.ok ? ok(explained(found.value)) : found;
}

function explained(known: KnownRule): ExplainedRule {
  const { id } = known;
  if ("general" in known) {
    const { severity, about, refuseIf, source } = known.general;
    const when = refuseIf === undefined ? {} : { brokenWhen: stackConditionWords(refuseIf) };
    return { id, severity, about, ...when, fields: [], ...placeOf(source) };
  }
  const { rule, flavor } = known;
  const { severity = "error", fields = [], source } = rule;
  const { docsUrl } = flavor;
  return {
    id,
    severity,
    about: ruleSentence(rule, flavor),
    brokenWhen: brokenWhen(rule),
    fields,
    ...placeOf(source),
    ...(docsUrl !== undefined && { docsUrl }),
  };
}

function placeOf(place: string | undefined): Pick<ExplainedRule, "source"> {
  return place === undefined ? {} : { source: { place, url: sourceUrl(place) } };
}
