/** A program that a suite needs, at the one version we test with. */
export type Tool = {
  name: string;
  version: string;
  path: string;
  /** Words that make it print its version. */
  ask: readonly string[];
  /** What a person does to get it. */
  how: string;
  /** Makes room for it and gives the commands that fetch it, one after the other; absent: `npm install` brings it. */
  fetch?: () => readonly (readonly string[])[];
};
