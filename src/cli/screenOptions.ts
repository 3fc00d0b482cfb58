/** An option before the command, or beside the place in the screens where to begin. */
export interface ProgramOption {
  readonly name: string;
  /** What stands for its value in help; absent: it has none. */
  readonly value?: string;
  readonly summary: string;
}

/** Forbids changes, in the screens and in commands. */
export const readOnlyOption: ProgramOption = {
  name: "read-only",
  summary: "Look only: whatever would change something is refused.",
};

/** How the screens are to be; commands take no notice of these. */
export const screenOptions: readonly ProgramOption[] = [
  { name: "accessible", summary: "Ask line by line instead of drawing screens (also: TERM=dumb)." },
  {
    name: "theme",
    value: "NAME",
    summary: "Colours of the screens: auto, dark, light and others; see docs/themes.md.",
  },
  { name: "ascii", summary: "Draw frames and marks with ASCII only." },
  { name: "no-mouse", summary: "Leave the mouse to the terminal." },
];

/** What may stand in place of a command to open the screens there; names are percent-encoded. */
export const screenLinks: readonly (readonly [link: string, opens: string])[] = [
  ["stacks/NAME", "a stack in the composer"],
  ["new", "the composition of a new stack"],
  ["components/TYPE/NAME", "the components of a type, at one of them"],
  ["flavors/TYPE/NAME", "the flavors of a type, at one of them"],
  ["integrations", "the Python packages that flavors need"],
  ["artifacts", "the artifact stores and what is in them"],
  ["activity", "what was done here"],
];
