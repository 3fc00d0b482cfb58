/** One promise that a class of a flavor has to keep, whoever wrote it. */
export interface ContractCase<T> {
  /** The promise, as a sentence. */
  readonly title: string;
  /** Tries it. Rejects with what was found instead. */
  readonly run: (subject: T) => Promise<void>;
}

/** Compares what came with what is promised, as JSON. Throws with both. */
export function expectSame(what: string, came: unknown, promised: unknown): void {
  const [left, right] = [JSON.stringify(came), JSON.stringify(promised)];
  if (left !== right) throw new Error(`${what}: expected ${right}, but it was ${left}.`);
}

/** Sees to it that something is refused with an error of this name. */
export async function expectRefusal(what: string, name: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const came = error instanceof Error ? error.name : typeof error;
    if (came === name) return;
    throw new Error(
      `${what}: expected ${name}, but it was ${came} (${error instanceof Error ? error.message : error}).`,
    );
  }
  throw new Error(`${what}: expected ${name}, but nothing was refused.`);
}
