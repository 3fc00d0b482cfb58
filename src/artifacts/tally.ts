import type { Transferred } from "../core/artifact.ts";
import { type Failure, failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import { endsAll, storeFailure } from "./storeFailure.ts";

/** The most causes that a failure lists. */
const mostCauses = 20;

/** Sums up a transfer of many files, of which some may fail while the others go on. */
export class Tally {
  #files = 0;
  #bytes = 0;
  #same = 0;
  readonly #taken: string[] = [];
  readonly #failed: Failure[] = [];

  /** A file was written. */
  wrote(bytes: number): void {
    this.#files += 1;
    this.#bytes += bytes;
  }

  /** A file was there already, just so. */
  isSame(): void {
    this.#same += 1;
  }

  /** Something else is where a file should go. */
  isTaken(name: string): void {
    this.#taken.push(name);
  }

  /** One file failed; throws when the others are bound to fail as well. */
  fail(error: unknown, doing: string, signal?: AbortSignal): void {
    const failed = storeFailure(error, doing, signal);
    if (endsAll(failed)) throw failed;
    this.#failed.push(failed);
  }

  /** What it came to. With failures among them: a refusal with each as a cause. */
  result(what: string): Result<Transferred> {
    const [first] = this.#failed;
    if (first === undefined) {
      return ok({ files: this.#files, bytes: this.#bytes, same: this.#same, taken: this.#taken });
    }
    if (this.#failed.length === 1 && this.#files + this.#same + this.#taken.length === 0) return err(first);
    const rest = this.#failed.length - mostCauses;
    const message = `${this.#failed.length} of the files could not be ${what}; ${this.#files + this.#same} are there${rest > 0 ? `, and ${rest} more failed than are listed here` : ""}.`;
    return err(
      failure(first.code, message, {
        causes: this.#failed.slice(0, mostCauses),
        hint: "The same command again goes on with what is missing.",
      }),
    );
  }
}
