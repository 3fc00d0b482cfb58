import { type Failure, failure } from "../failure.ts";
import type { Field } from "../field/shape.ts";
import type { Finding } from "../finding.ts";
import type { LoadedFlavor } from "../loadedFlavor.ts";
import { holds, type ResolveReference, type Subject } from "../rule/evaluate.ts";
import type { ConfigRule } from "../rule/rule.ts";
import { isSecretReference, type SecretReference, secretReferenceText } from "../secretReference.ts";
import { didYouMean } from "../suggest.ts";
import type { Configuration, Value } from "../value/value.ts";
import { makeChange } from "./makeChange.ts";
import { clearedTextProblems, readFields } from "./readFields.ts";

/** What a check may know beside the configuration itself. */
export interface CheckOptions {
  readonly resolve: ResolveReference;
  /** Keys that were stored before; those that the flavor no longer knows are tolerated. */
  readonly stored?: Configuration;
}

/** A configuration read as the flavor's types and normalised, and all that is wrong with it. */
export interface CheckedConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly Failure[];
  readonly warnings: readonly Finding[];
}

/**
 * Checks a configuration in ZenML's order: unknown keys, secret references where none may stand, rules on the raw input, types, then the
 * rules on what was read. Source: ZenML 0.98, stack/utils.py and stack/stack_component.py.
 */
export function checkConfiguration(
  flavor: LoadedFlavor,
  input: Configuration,
  options: CheckOptions,
): CheckedConfiguration {
  const { rules } = flavor.spec;
  const early = [...unknownKeys(flavor, input, options.stored), ...refusedReferences(rules, input)];
  if (early.length > 0) return { configuration: input, problems: early, warnings: [] };

  const raw = applyRules(flavor, input, rules.filter(isRaw));
  const read = readFields(flavor.fields, raw.configuration);
  const unread = new Set(read.problems.map((problem) => problem.at?.field?.[0]));
  const typed = flavor
    .validate(read.configuration, raw.configuration)
    .filter((problem) => !unread.has(problem.at?.field?.[0]));
  const cleared = clearedTextProblems(flavor, input);
  const problems = [...raw.problems, ...cleared, ...read.problems, ...typed];
  if (problems.length > 0) return { configuration: read.configuration, problems, warnings: [] };

  const ruled = applyRules(
    flavor,
    read.configuration,
    rules.filter((rule) => !isRaw(rule)),
    options.resolve,
  );
  return { ...ruled, warnings: deprecations(flavor, input) };
}

function isRaw(rule: ConfigRule): boolean {
  return "raw" in rule && rule.raw === true;
}

function unknownKeys(flavor: LoadedFlavor, input: Configuration, stored: Configuration = {}): Failure[] {
  const names = flavor.fields.map((field) => field.name);
  const known = new Set(names);
  const unknown = Object.keys(input).filter((key) => !known.has(key) && !Object.hasOwn(stored, key));
  return unknown.map((key) => {
    const list =
      names.length > 0
        ? `Its fields: ${names.slice(0, 8).join(", ")}${names.length > 8 ? ", …" : ""}.`
        : "It has no fields.";
    const hint = didYouMean(key, names) ?? list;
    return failure("invalid-config", `The flavor ${flavor.spec.name} has no field ${key}.`, {
      at: { field: [key] },
      hint,
    });
  });
}

function refusedReferences(rules: readonly ConfigRule[], input: Configuration): Failure[] {
  const fields = rules.flatMap((rule) => ("noReference" in rule ? rule.noReference : []));
  return fields
    .filter((field) => isSecretReference(input[field]))
    .map((field) =>
      failure("invalid-config", `${field} cannot be a secret reference.`, {
        at: { field: [field] },
        hint: "Give the value itself.",
      }),
    );
}

/** Runs rules in their order; later ones see what earlier ones changed. Without `resolve` they look at the raw input: no defaults, references as text. */
function applyRules(
  flavor: LoadedFlavor,
  input: Configuration,
  rules: readonly ConfigRule[],
  resolve?: ResolveReference,
): { configuration: Configuration; problems: Failure[] } {
  const fields = new Map(flavor.fields.map((field) => [field.name, field]));
  let configuration = input;
  const problems: Failure[] = [];
  const given = (name: string) => configuration[name];
  const withDefault = (name: string) =>
    Object.hasOwn(configuration, name) ? configuration[name] : fields.get(name)?.default;
  for (const rule of rules) {
    if ("normalize" in rule) {
      const seen = rule.raw === true ? given : withDefault;
      if (rule.when !== undefined && !holds(rule.when, { value: seen })) continue;
      for (const change of rule.normalize) {
        const made = makeChange(configuration, change, fields, withDefault);
        if ("conflict" in made) problems.push(made.conflict);
        else configuration = made.configuration;
      }
    } else if ("refuseIf" in rule) {
      problems.push(...refusals(rule, resolve === undefined ? given : withDefault, fields, resolve));
    } else if ("mustResolve" in rule && resolve !== undefined) {
      problems.push(...lostReferences(rule, { value: withDefault, resolve }));
    }
  }
  return { configuration, problems: onceEach(problems) };
}

/** Several rules may miss the same secret; once is enough to say so. */
function onceEach(problems: readonly Failure[]): Failure[] {
  return [...new Map(problems.map((each) => [each.message, each])).values()];
}

function refusals(
  rule: Extract<ConfigRule, { readonly refuseIf: unknown }>,
  value: (field: string) => Value | undefined,
  fields: ReadonlyMap<string, Field>,
  resolve: ResolveReference | undefined,
): Failure[] {
  const [first] = rule.fields;
  if (fields.get(first)?.required === true && value(first) === undefined) return [];
  const lost = new Map<string, SecretReference>();
  const subject: Subject = {
    value,
    ...(resolve === undefined ? {} : { resolve, unresolved: (field, reference) => lost.set(field, reference) }),
  };
  const refused = holds(rule.refuseIf, subject);
  if (lost.size > 0) return [...lost].map(([field, reference]) => unresolved(field, reference));
  return refused ? [failure("invalid-config", rule.message, { at: { field: [first] } })] : [];
}

function lostReferences(
  { mustResolve, when }: Extract<ConfigRule, { readonly mustResolve: unknown }>,
  subject: Pick<Subject, "value" | "resolve">,
): Failure[] {
  if (when !== undefined && !holds(when, subject)) return [];
  const problems: Failure[] = [];
  const unresolvedIn = (field: string, reference: SecretReference) => problems.push(unresolved(field, reference));
  for (const field of mustResolve) holds({ is: "null", field }, { ...subject, unresolved: unresolvedIn });
  return problems;
}

function unresolved(field: string, reference: SecretReference): Failure {
  const message = `${field} refers to ${secretReferenceText(reference)}, which does not exist, and its value is needed to check the configuration.`;
  const hint = `Create it first: mlstack secret create ${reference.secret} --${reference.key}=…`;
  return failure("invalid-config", message, { at: { field: [field] }, hint });
}

function deprecations(flavor: LoadedFlavor, input: Configuration): Finding[] {
  const moved = new Map(
    flavor.spec.rules
      .flatMap((rule) => ("normalize" in rule ? rule.normalize : []))
      .flatMap((change) => (change.do === "move" ? [[change.field, change.to]] : [])),
  );
  return flavor.fields
    .filter((field) => field.deprecated && input[field.name] !== undefined && input[field.name] !== null)
    .map((field) => {
      const to = moved.get(field.name);
      const hint = to === undefined ? "Remove it." : `Use ${to} instead.`;
      return {
        rule: "deprecated-field",
        severity: "warning",
        message: `${field.name} is deprecated.`,
        at: { field: [field.name] },
        hint,
      };
    });
}
