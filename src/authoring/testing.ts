import type { StackComponent } from "./component.ts";

/** What was wrong with a configuration. */
export interface ConfigurationProblem {
  /** The field, such as `path`; undefined: it is about several. */
  readonly field: string | undefined;
  readonly message: string;
}

/** What came of checking a configuration. */
export interface CheckedValues {
  /** As it would be stored: defaults are not filled in, rules have changed it. */
  readonly configuration: Readonly<Record<string, unknown>>;
  /** Empty: it may be registered. */
  readonly problems: readonly ConfigurationProblem[];
}

/** What a test of a flavor works with. */
export interface FlavorTester {
  /** Checks a configuration as registering a component does: types, bounds and rules. What is undefined is left out. */
  readonly check: (configuration: Readonly<Record<string, unknown>>) => Promise<CheckedValues>;
  /** A component of the flavor, as a run makes it; `T` is its class. Rejects when the configuration is refused, or there is no implementation. */
  readonly component: <T extends StackComponent = StackComponent>(
    configuration: Readonly<Record<string, unknown>>,
  ) => Promise<T>;
  /** Fails the test unless both are the same, however deep. */
  readonly equal: (actual: unknown, expected: unknown) => void;
  /** Fails the test unless it is rejected with a message that holds these words. */
  readonly rejects: (attempt: Promise<unknown>, words: string) => Promise<void>;
}

/** One test: it fails by throwing. */
export type FlavorTest = (tester: FlavorTester) => void | Promise<void>;

/** The tests of a flavor by what they say, exported as `tests` from the file beside it: `my_flavor.test.ts` for `my_flavor.ts`. */
export type FlavorTests = Readonly<Record<string, FlavorTest>>;
