import type { CallOptions } from "../callOptions.ts";
import { type ConfigSchema, StackComponent, StackComponentConfig } from "../component.ts";
import { Flavor } from "../flavor.ts";
import type { Metadata } from "../runs.ts";
import type { LogOrigin, LogRecord, LogsPage, LogsQuery, LogsReference } from "./logEntries.ts";

/** The config of every log store: no field of its own. */
export const BaseLogStoreConfig: StackComponentConfig = StackComponentConfig.extend({});
export type BaseLogStoreConfig = typeof BaseLogStoreConfig;

/** The base of all flavors of log stores. */
export abstract class BaseLogStoreFlavor<C extends ConfigSchema> extends Flavor<C, BaseLogStore<C>> {
  readonly type = "log_store";
}

/** Lines that a page holds at most. ZenML 0.98: constants.py, LOGS_MAX_ENTRIES_PER_REQUEST. */
export const maxLogEntries = 50_000;

/**
 * What a log store can do. Whatever runs registers an origin, emits its lines and deregisters; many origins may be open at a time. Reading goes
 * by `fetch` alone, often in another process long after. ZenML 0.98: log_stores/base_log_store.py.
 */
export abstract class BaseLogStore<C extends ConfigSchema = ConfigSchema> extends StackComponent<C> {
  readonly #origins = new Map<string, LogOrigin>();

  /** Takes one line. It is called in the middle of the code that logs: keep the line and return at once, send it later; never throw. */
  abstract emit(origin: LogOrigin, record: LogRecord, metadata?: Metadata): void;
  /** No more lines come from this origin: send those that are left and close what was open for it. Only the base calls it. */
  protected abstract releaseOrigin(origin: LogOrigin): Promise<void>;
  /** Sends all lines that are left. With `blocking: false` it resolves without waiting for them to arrive. */
  abstract flush(options?: CallOptions & { readonly blocking?: boolean }): Promise<void>;
  /**
   * One page of lines, at most `resolveLimit(query.limit)` of them. Rejects with a RangeError when the query asks for what the store cannot do,
   * such as an unknown filter, or when its mark belongs to another filter. No line is no error.
   */
  abstract fetch(logs: LogsReference, query?: LogsQuery, options?: CallOptions): Promise<LogsPage>;

  /** Lines on a page when nobody says how many. */
  get defaultQuerySize(): number {
    return maxLogEntries;
  }

  /** How many lines a page has: what was asked for, else `defaultQuerySize`, and never more than `maxLogEntries`. Throws a RangeError below 1. */
  resolveLimit(limit: number = this.defaultQuerySize): number {
    if (!(limit >= 1)) throw new RangeError(`limit must be at least 1, got ${limit}`);
    return Math.min(limit, maxLogEntries);
  }

  /** Makes an origin for `emit`; one with the same name is replaced. */
  registerOrigin(name: string, logs: LogsReference, metadata: Metadata = {}): LogOrigin {
    const origin = this.createOrigin({ name, logs, metadata });
    this.#origins.set(name, origin);
    return origin;
  }

  /** Closes an origin; after the last one the store is flushed. No error when it is closed already. */
  async deregisterOrigin(origin: LogOrigin, options?: CallOptions & { readonly blocking?: boolean }): Promise<void> {
    if (this.#origins.get(origin.name) !== origin) return;
    await this.releaseOrigin(origin);
    this.#origins.delete(origin.name);
    if (this.#origins.size === 0) await this.flush(options);
  }

  /** The origin as this store wants it: a flavor may add what it needs for each, such as a buffer. */
  protected createOrigin(origin: LogOrigin): LogOrigin {
    return origin;
  }
}
