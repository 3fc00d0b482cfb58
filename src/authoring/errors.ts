// What implementations throw so that a caller can tell the cases apart. For everything else: an `Error` whose message a person can act on.

/** What was asked for is not there. ZenML raises KeyError. */
export class NotFoundError extends Error {
  override readonly name: string = "NotFoundError";
}

/** Something with this name is there already. ZenML 0.98: exceptions.py, EntityExistsError. */
export class AlreadyExistsError extends Error {
  override readonly name: string = "AlreadyExistsError";
}

/** The flavor cannot do this at all; trying again does not help. ZenML raises NotImplementedError. */
export class NotSupportedError extends Error {
  override readonly name: string = "NotSupportedError";
}

/** Waiting took longer than the caller allowed; what was begun may still go on. */
export class TimedOutError extends Error {
  override readonly name: string = "TimedOutError";
}

/** The sentence of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
