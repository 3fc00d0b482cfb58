import type { Metadata } from "../runs.ts";

/** How grave a line is, from harmless to grave. ZenML 0.98: enums.py, LoggingLevels, without its second names. */
export const logLevels = ["notset", "debug", "info", "warning", "error", "critical"] as const;
/** One of `logLevels`. */
export type LogLevel = (typeof logLevels)[number];

/** Something that was logged, on its way to the store. ZenML: Python's logging.LogRecord. */
export interface LogRecord {
  readonly message: string;
  readonly level: LogLevel;
  readonly time: Date;
  /** The logger's name. */
  readonly name?: string;
  readonly module?: string;
  readonly filename?: string;
  readonly line?: number;
}

/** Whose logs they are: of a step or of a run as a whole. ZenML 0.98: models/v2/core/logs.py, LogsResponse. */
export interface LogsReference {
  readonly id: string;
  /** Which of several sources of one step or run, such as `step` or `client`. */
  readonly source: string;
  readonly stepRunId?: string;
  readonly pipelineRunId?: string;
  /** Where they lie, for those that are kept in an artifact store. */
  readonly uri?: string;
}

/** Where lines come from while something runs. ZenML 0.98: log_stores/base_log_store.py, BaseLogStoreOrigin. */
export interface LogOrigin {
  /** Unique among the origins that are registered with a store at the time. */
  readonly name: string;
  readonly logs: LogsReference;
  /** Kept with every line of it. */
  readonly metadata: Metadata;
}

/** One line as the store gives it back. Lines that were too long for it come in pieces with one id. ZenML 0.98: models/v2/misc/log_models.py. */
export interface LogEntry {
  readonly id: string;
  readonly message: string;
  readonly level?: LogLevel;
  readonly time?: Date;
  readonly name?: string;
  readonly module?: string;
  readonly filename?: string;
  readonly line?: number;
  /** Which piece it is, from 0 on; absent: the only one. */
  readonly chunkIndex?: number;
  readonly totalChunks?: number;
}

/** Which lines are wanted: those that fit all of it. */
export interface LogsEntriesFilter {
  /** Words in the message, as the service understands them; that they stand there letter for letter is not promised. */
  readonly search?: string;
  /** This grave or graver. */
  readonly level?: LogLevel;
  /** At this time or later. */
  readonly since?: Date;
  /** At this time or earlier; never before `since`. */
  readonly until?: Date;
}

/** Which page of the lines is wanted: that after `after`, that before `before`, or the first from the `start`. At most one of the two. */
export interface LogsQuery {
  /** From which end to begin; without it: from the end that the store prefers. */
  readonly start?: "oldest" | "newest";
  /** At most so many lines; without it: `defaultQuerySize`. */
  readonly limit?: number;
  /** A mark from an earlier page: the page with older lines. */
  readonly before?: string;
  /** A mark from an earlier page: the page with newer lines. */
  readonly after?: string;
  readonly filter?: LogsEntriesFilter;
}

/** A page of lines. A mark is whatever the store needs to go on from here, filter included. */
export interface LogsPage {
  /** From old to new, from whichever end the query began. */
  readonly items: readonly LogEntry[];
  /** Absent: the store cannot go on to older lines, or there are none. */
  readonly before?: string;
  /** Absent: the store cannot go on to newer lines, or there are none. */
  readonly after?: string;
}
