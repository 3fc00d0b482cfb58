import { formats } from "../table/shared.ts";

/** A form in which data can be printed. */
export type Format = (typeof formats)[number];

/** Tells whether a word names a form. */
export function isFormat(word: string | undefined): word is Format {
  return formats.some((format) => format === word);
}

/** The form to print in: what was asked for, else MLSTACK_DEFAULT_OUTPUT, else ZENML_DEFAULT_OUTPUT, else a table. Unknown words in the variables count as unset. */
export function chosenFormat(
  asked: string | undefined,
  variables: Readonly<Record<string, string | undefined>>,
): Format {
  return [asked, variables.MLSTACK_DEFAULT_OUTPUT, variables.ZENML_DEFAULT_OUTPUT].find(isFormat) ?? "table";
}
