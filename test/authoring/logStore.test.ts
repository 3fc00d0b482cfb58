import { expect, test } from "bun:test";
import { BaseLogStore, BaseLogStoreConfig, type LogOrigin, type LogRecord, maxLogEntries } from "mlstack";

class Store extends BaseLogStore {
  calls: string[] = [];
  emit(origin: LogOrigin, record: LogRecord) {
    this.calls.push(`${origin.name}: ${record.message}`);
  }
  protected async releaseOrigin(origin: LogOrigin) {
    this.calls.push(`release ${origin.name}`);
  }
  async flush(options?: { blocking?: boolean }) {
    this.calls.push(`flush ${options?.blocking ?? true}`);
  }
  async fetch() {
    return { items: [] };
  }
}

function store(): Store {
  return new Store({ id: "1", name: "mine", config: BaseLogStoreConfig.parse({}) });
}

test("a store is flushed when its last origin ends, and each ends once", async () => {
  const mine = store();
  const logs = { id: "l", source: "step" };
  const a = mine.registerOrigin("a", logs);
  const b = mine.registerOrigin("b", logs, { step: "train" });
  mine.emit(a, { message: "hello", level: "info", time: new Date(0) });
  await mine.deregisterOrigin(a);
  await mine.deregisterOrigin(a);
  await mine.deregisterOrigin(b, { blocking: false });
  expect(mine.calls).toEqual(["a: hello", "release a", "release b", "flush false"]);
  expect([a.metadata, b.metadata]).toEqual([{}, { step: "train" }]);
});

test("an origin that was replaced is not ended in place of the new one", async () => {
  const mine = store();
  const old = mine.registerOrigin("a", { id: "1", source: "step" });
  mine.registerOrigin("a", { id: "2", source: "step" });
  await mine.deregisterOrigin(old);
  expect(mine.calls).toEqual([]);
});

test("a page has as many lines as were asked for, within bounds", () => {
  class Short extends Store {
    override get defaultQuerySize() {
      return 100;
    }
  }
  const mine = store();
  expect([undefined, 5, 1e9].map((limit) => mine.resolveLimit(limit))).toEqual([maxLogEntries, 5, maxLogEntries]);
  expect(new Short({ id: "1", name: "s", config: {} }).resolveLimit()).toBe(100);
  for (const wrong of [0, -1, Number.NaN]) expect(() => mine.resolveLimit(wrong)).toThrow(RangeError);
});
