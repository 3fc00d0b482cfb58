import type { TextEdit } from "../../keymap/textEdit.ts";
import type { Line } from "../../widgets/line.ts";

/** The keys of the screen. */
export interface HelpOverlay {
  readonly kind: "help";
  readonly typing: TextEdit;
  /** Index of the cursor among the commands that the filter leaves. */
  readonly index: number;
}

/** A question that is answered with a text. */
export interface PromptOverlay {
  readonly kind: "prompt";
  readonly title: string;
  readonly typing: TextEdit;
  readonly problem: string | null;
  /** Returns the sentence why the text is refused; undefined when it was taken. */
  readonly submit: (text: string) => Promise<string | undefined>;
}

/** A question that is answered with yes or no. */
export interface ConfirmOverlay {
  readonly kind: "confirm";
  readonly question: string;
  /** What it leads to, a sentence each. */
  readonly impact: readonly string[];
  readonly yes: () => Promise<void>;
}

/** A question about what cannot be taken back: the answer is a word that has to be typed. */
export interface AcknowledgeOverlay {
  readonly kind: "acknowledge";
  readonly question: string;
  readonly impact: readonly string[];
  readonly word: string;
  readonly typing: TextEdit;
  readonly problem: string | null;
  readonly yes: () => Promise<void>;
}

/** One of the things to choose from. */
export interface ChoiceOption {
  readonly key: string;
  readonly label: string;
  /** Said behind the label. */
  readonly note?: string;
}

/** One thing is to be chosen of several, which typing narrows. */
export interface ChoiceOverlay {
  readonly kind: "choice";
  readonly title: string;
  readonly options: readonly ChoiceOption[];
  readonly typing: TextEdit;
  /** Index of the cursor among the options that the filter leaves. */
  readonly index: number;
  readonly choose: (key: string) => void | Promise<void>;
}

/** Text to be read. */
export interface SheetOverlay {
  readonly kind: "sheet";
  readonly title: string;
  readonly lines: readonly Line[];
  /** First row that is shown. */
  readonly top: number;
  /** What is copied from here; null: nothing. */
  readonly copies: string | null;
  /** What enter does; null: it closes the sheet. */
  readonly accept: { readonly title: string; readonly run: () => void | Promise<void> } | null;
}

/** All commands and things by name. */
export interface PaletteOverlay {
  readonly kind: "palette";
  readonly typing: TextEdit;
  /** Index of the cursor among what was found. */
  readonly index: number;
  /** Tells this opening from others: what is found lives no longer than it. */
  readonly opened: object;
}

/** What lies above the screen and takes the keys. */
export type Overlay =
  | HelpOverlay
  | PromptOverlay
  | ConfirmOverlay
  | AcknowledgeOverlay
  | ChoiceOverlay
  | SheetOverlay
  | PaletteOverlay;

/** An overlay in which text is typed. */
export type TypingOverlay = Extract<Overlay, { readonly typing: TextEdit }>;

/** The overlay with another text: what was found for the one before, or said about it, begins anew. */
export function retyped(overlay: TypingOverlay, typing: TextEdit): Overlay {
  switch (overlay.kind) {
    case "prompt":
    case "acknowledge":
      return { ...overlay, typing, problem: null };
    default:
      return { ...overlay, typing, index: 0 };
  }
}
