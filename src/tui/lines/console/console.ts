/** Where lines are said and answered. Answers are undefined when there will be no more of them. */
export interface LineConsole {
  /** Says lines, one below the other; what a terminal would act on is shown by name. */
  readonly say: (...lines: readonly string[]) => void;
  /** Asks for a line. The prompt is a few words without punctuation. */
  readonly ask: (prompt: string) => Promise<string | undefined>;
  /** Asks for a line that is not shown while it is typed on a terminal. */
  readonly askSecret: (prompt: string) => Promise<string | undefined>;
  /** Asks for lines that are not shown either, up to one that is only a period; what is pasted may hold many. */
  readonly askSecretLines: () => Promise<readonly string[] | undefined>;
  /** The person leaves: from now on there are no answers. */
  readonly leave: () => void;
  /** There are no more answers. */
  readonly isOver: () => boolean;
}
