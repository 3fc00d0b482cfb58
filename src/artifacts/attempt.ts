import { err, ok, type Result } from "../core/result.ts";
import { storeFailure } from "./storeFailure.ts";

/** How a call is named when it fails, and what stops it. */
export interface AttemptOptions {
  /** The beginning of the sentence: "models/a.pkl cannot be read". */
  readonly doing?: string;
  readonly signal?: AbortSignal | undefined;
}

/** Does something with a store; what it throws becomes a refusal in words. */
export async function attempt<T>(work: () => Promise<T>, { doing, signal }: AttemptOptions = {}): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    return err(storeFailure(error, doing, signal));
  }
}
