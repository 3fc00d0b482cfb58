import type { FreeOptions, OptionSpec, Verb } from "../table/verb.ts";

/** The arguments and needed options of a verb: `NAME --flavor FLAVOR [--field=value …]`. */
export function synopsis(verb: Verb): string {
  const words = [
    ...verb.arguments.map(({ name, required, variadic }) => {
      const dots = variadic === true ? " …" : "";
      return required ? `${name}${dots}` : `[${name}${dots}]`;
    }),
    ...verb.options
      .filter(({ required }) => required === true)
      .map((option) => `--${option.name} ${option.value ?? ""}`),
    ...(verb.free ? [verb.free.withoutValue === true ? "" : `[${freeTerm(verb.free)} …]`] : []),
  ];
  return words.filter((word) => word !== "").join(" ");
}

/** `--FIELD=VALUE`. */
export function freeTerm({ word }: FreeOptions): string {
  return `--${word.toUpperCase()}=VALUE`;
}

/** `-f, --flavor FLAVOR`. */
export function optionTerm({ name, short, value }: OptionSpec): string {
  const start = short === undefined ? "" : `-${short}, `;
  return `${start}--${name}${value === undefined ? "" : ` ${value}`}`;
}

/** What an option means, with what may be given for it and how often. */
export function optionMeaning({ summary, required, repeatable, choices }: OptionSpec): string {
  const remarks = [
    required === true && "Needed.",
    choices && !summary.includes(choices.join("|")) && `One of ${choices.join(", ")}.`,
    repeatable === true && "May be repeated.",
  ];
  return [summary, ...remarks].filter(Boolean).join(" ");
}
