/** What was typed after a noun and a verb. */
export interface Parsed {
  /** The arguments by their position. */
  readonly arguments: readonly string[];
  /** The texts given for each option, by its name; a switch has an empty list. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  /** Free options in the order in which they were typed; the value is empty where none is taken. */
  readonly free: readonly (readonly [name: string, value: string])[];
}

/** Tells whether an option was given. */
export function given(parsed: Parsed, option: string): boolean {
  return parsed.options.has(option);
}

/** The value of an option; the last one wins, as in ZenML. */
export function textOf(parsed: Parsed, option: string): string | undefined {
  return parsed.options.get(option)?.at(-1);
}

/** The values of a repeatable option. */
export function textsOf(parsed: Parsed, option: string): readonly string[] {
  return parsed.options.get(option) ?? [];
}
