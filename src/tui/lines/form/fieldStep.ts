/** What came after a question for a value: it was answered, or one of the words that lead away from it. */
export type FieldEnd = "next" | "back" | "save" | "open";

/** Where the conversation goes: away from the field, or it is asked again after something was said (undefined: the question). */
export type Step = FieldEnd | { readonly says: readonly string[] | undefined };

/** The question is asked again. */
export const again: Step = { says: undefined };

/** Something is said before an answer is asked for again. */
export const saying = (...says: readonly string[]): Step => ({ says });
