import type { Failure } from "../../core/failure.ts";
import { sentences } from "./say.ts";
import { type Session, sayFailure } from "./session.ts";

/** Said when what is stored is newer than what is worked on. */
export const outdatedText = "It was changed elsewhere since; load takes what is stored, with your changes on top";

/** Says that something is not saved, and why: it is outdated, or what the failure says. */
export function sayNotSaved(session: Session, isOutdated: boolean, failure: Failure): void {
  session.console.say(sentences("Not saved", isOutdated ? outdatedText : ""));
  if (!isOutdated) sayFailure(session, failure);
}
