/** The forms in which the packages of a stack can be written, each for a tool that reads it. */
export const requirementFormats = ["pip", "uv", "poetry", "conda", "dockerfile", "apt"] as const;

/** One of them. */
export type RequirementFormat = (typeof requirementFormats)[number];

/** Tells whether a text names such a form. */
export function isRequirementFormat(text: string | undefined): text is RequirementFormat {
  return requirementFormats.some((each) => each === text);
}
