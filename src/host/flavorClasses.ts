/** A class that is written like a flavor. */
export interface WrittenFlavor {
  readonly exportName: string;
  /** The name of the class that it extends, such as `BaseArtifactStoreFlavor`. */
  readonly base: string;
}

const flavorClass = /\bexport\s+class\s+(\w+)\s+extends\s+(\w*Flavor)\b/g;

/** The classes in the text of a file that look like flavors; nothing of it runs. */
export function flavorClassesIn(text: string): readonly WrittenFlavor[] {
  return [...text.matchAll(flavorClass)].map(([, exportName = "", base = ""]) => ({ exportName, base }));
}
