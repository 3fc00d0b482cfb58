/** A short message that goes away by itself or with the next action. */
export interface Toast {
  readonly text: string;
  readonly tone: "done" | "note" | "failed";
}
