import { type Failure, failure } from "../../../core/failure.ts";
import { listed } from "../../../core/listed.ts";
import { err, type Result } from "../../../core/result.ts";
import type { Named } from "../../../usecases/named.ts";
import { shortName } from "./several.ts";

/** Waits for a change of things that are asked for by their ids. Of those that are gone by then the refusal says so by the names under which they were seen. */
export async function asSeen<T>(things: readonly Named[], work: Promise<Result<T>>): Promise<Result<T>> {
  const result = await work;
  return result.ok ? result : err(goneFailure(result.error, things));
}

function goneFailure(error: Failure, things: readonly Named[]): Failure {
  const { causes = [error] } = error;
  const gone = causes.flatMap((cause) => goneOf(cause, things) ?? []);
  if (gone.length === 0) return error;
  const names = listed(gone.map(({ name }) => shortName(name)));
  const others = causes.filter((cause) => goneOf(cause, things) === undefined).map(({ message }) => message);
  const message = [
    ...(things.length > 1 ? ["Nothing was changed."] : []),
    `${names} ${gone.length === 1 ? "was" : "were"} deleted elsewhere.`,
    ...others,
  ].join(" ");
  return failure(error.code, message);
}

/** What a refusal says is not there. */
function goneOf({ code, at }: Failure, things: readonly Named[]): Named | undefined {
  return code === "not-found" ? things.find(({ id }) => id === at?.stack || id === at?.component) : undefined;
}
