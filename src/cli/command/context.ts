import type { ComponentTypeId } from "../../core/componentType.ts";
import type { Result } from "../../core/result.ts";
import type { Env } from "../../usecases/env.ts";
import type { Parsed } from "../arguments/parsed.ts";
import type { Answer, List } from "../output/answer.ts";

/** What a verb works with. */
export interface CommandContext {
  /** The parts of the program, put together for this command. */
  readonly env: Env;
  readonly parsed: Parsed;
  /** Asks yes or no on stderr and reads a line of standard input; undefined when there is no answer to be had. */
  readonly confirm: (question: string) => boolean | undefined;
  /** Shows a list on stderr, as a table: what a question is about. */
  readonly preview: (list: List) => void;
  /** Shows a line of a program that works meanwhile on stderr. */
  readonly live: (line: string) => void;
  /** Does work that Ctrl+C, or an end that is asked for, cancels in good order: the signal tells it. */
  readonly untilInterrupted: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
}

/** What a verb of a component type works with. */
export interface ComponentContext extends CommandContext {
  readonly type: ComponentTypeId;
}

/** A verb: reads what was typed, calls one use case, and returns what there is to say. It prints nothing. */
export type Run = (context: ComponentContext) => Promise<Result<Answer>>;
