/** How much a child may take before it is ended. */
export interface Limits {
  /** From start to answer. */
  readonly timeMs: number;
  /** Resident memory, in bytes. */
  readonly memory: number;
  /** All that it prints, in bytes. */
  readonly output: number;
}

/** What a store of a person's own may take, whose work has no end that could be told. */
export interface ServingLimits {
  /** From a question to its answer, or to a sign that it goes on. */
  readonly idleMs: number;
  /** Until it has stopped what it was told to stop, and until it has closed what it holds. */
  readonly stopMs: number;
  /** Resident memory, in bytes. */
  readonly memory: number;
  /** How often it is looked at. */
  readonly everyMs: number;
}

/** What every store of a person's own may take. */
export const servingLimits: ServingLimits = { idleMs: 30_000, stopMs: 2000, memory: 512 * 2 ** 20, everyMs: 200 };

/** What the tests of a flavor may take. */
export const testingLimits: Limits = { timeMs: 120_000, memory: 1024 * 2 ** 20, output: 16 * 2 ** 20 };

/** What reading a flavor and checking its values may take. */
export const readingLimits: Limits = { timeMs: 5000, memory: 512 * 2 ** 20, output: 16 * 2 ** 20 };
