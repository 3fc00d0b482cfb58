/** How much a child may take before it is ended. */
export interface Limits {
  /** From start to answer. */
  readonly timeMs: number;
  /** Resident memory, in bytes. */
  readonly memory: number;
  /** All that it prints, in bytes. */
  readonly output: number;
}

/** What a store of a person's own may take: it may work as long as it wants, but not be silent for so long when it was asked. */
export const servingLimits = { idleMs: 30_000, memory: 1024 * 2 ** 20, everyMs: 500 };

/** What the tests of a flavor may take. */
export const testingLimits: Limits = { timeMs: 120_000, memory: 1024 * 2 ** 20, output: 16 * 2 ** 20 };

/** What reading a flavor and checking its values may take. */
export const readingLimits: Limits = { timeMs: 5000, memory: 512 * 2 ** 20, output: 16 * 2 ** 20 };
