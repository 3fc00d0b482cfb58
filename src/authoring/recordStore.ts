/**
 * Where a component remembers what it made, such as servers and deployments. In ZenML that is the server's database; here a component that
 * is given no other one remembers as long as it lives. One that must outlive the process keeps them in a file, or reads them back from the
 * service that holds the real things.
 */
export interface RecordStore<T extends { readonly id: string }> {
  /** All records, the newest first. */
  list(): AsyncIterable<T>;
  /** Undefined: there is none with this id. */
  get(id: string): Promise<T | undefined>;
  /** Adds a record, or replaces the one with its id, which keeps its place in the order. */
  put(record: T): Promise<void>;
  /** No error when there is none. */
  delete(id: string): Promise<void>;
}

/** Records that are gone with the process. */
export function memoryRecords<T extends { readonly id: string }>(): RecordStore<T> {
  const records = new Map<string, T>();
  return {
    async *list() {
      yield* [...records.values()].reverse();
    },
    async get(id) {
      return records.get(id);
    },
    async put(record) {
      records.set(record.id, record);
    },
    async delete(id) {
      records.delete(id);
    },
  };
}
