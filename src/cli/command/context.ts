import type { ComponentTypeId } from "../../core/componentType.ts";
import type { Result } from "../../core/result.ts";
import type { Env } from "../../usecases/env.ts";
import type { Parsed } from "../arguments/parsed.ts";
import type { Answer, List } from "../output/answer.ts";
import type { ByteSink } from "../output/byteSink.ts";

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
  readonly tellLine: (line: string) => void;
  /** What is aborted when the person stops the command; its reason is the refusal to return. */
  readonly interruption: () => AbortSignal;
  /** Hands out data piece by piece, for what need not fit into memory: as it is, or escaped where it goes to a terminal. */
  readonly stream: () => ByteSink;
  /** Shows a line that is drawn anew again and again, on a terminal; returns what takes it away. Elsewhere it shows nothing. */
  readonly live: (line: (columns: number) => string) => () => void;
}

/** What a verb of a component type works with. */
export interface ComponentContext extends CommandContext {
  readonly type: ComponentTypeId;
}

/** A verb: reads what was typed, calls one use case, and returns what there is to say. It prints nothing. */
export type Run = (context: ComponentContext) => Promise<Result<Answer>>;
