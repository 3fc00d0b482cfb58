/** What is wrong with a name, as the end of a sentence, and what to do. */
export interface NameProblem {
  readonly why: string;
  readonly hint: string;
}

const maxLength = 255;

/** What is wrong with the name of a flavor of one's own; ZenML's have dashes too. */
export function flavorNameProblem(name: string): NameProblem | undefined {
  if (name.length > maxLength) return { why: `has more than ${maxLength} characters`, hint: "Shorten it." };
  if (/^[a-z][a-z0-9_-]*$/i.test(name)) return undefined;
  return {
    why: "has other characters than letters, digits, dashes and underscores, or does not begin with a letter",
    hint: "Such as my_store.",
  };
}
