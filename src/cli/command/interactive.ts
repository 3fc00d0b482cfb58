import { isatty } from "node:tty";

/** Tells whether a person sees a question and can answer it: standard input and stderr are a terminal. */
export function isInteractive(): boolean {
  return isatty(0) && isatty(2);
}
