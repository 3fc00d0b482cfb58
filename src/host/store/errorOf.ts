import {
  AlreadyExistsError,
  NotFoundError,
  NotSupportedError,
  StoreError,
  TimedOutError,
} from "../../authoring/errors.ts";
import type { SaidError } from "./messages.ts";

const classes = { AlreadyExistsError, NotFoundError, NotSupportedError, TimedOutError };

/** An error as the store threw it. */
export function errorOf({ name, message, problem, hint, code }: SaidError): Error {
  if (problem !== undefined) return new StoreError(problem, message, hint === undefined ? {} : { hint });
  const known = Object.entries(classes).find(([each]) => each === name)?.[1];
  const error = known === undefined ? new Error(message) : new known(message);
  return code === undefined ? error : Object.assign(error, { code });
}
