import { expect, test } from "bun:test";
import { type LastCheck, lastCheckText } from "../../src/core/storeCheck.ts";

const at = "2026-01-02T10:00:00.000Z";
const good: LastCheck = { component: "1", rev: 3, at, ok: true, wrote: false };

function text(check: LastCheck, minutes: number, rev = 3): string {
  return lastCheckText(check, { rev, now: Date.parse(at) + minutes * 60_000 });
}

test("the last check is told with its age", () => {
  expect(text(good, 0)).toBe("checked now: ok");
  expect(text(good, 3)).toBe("checked 3 min ago: ok");
  expect(text({ ...good, wrote: true }, 150)).toBe("checked 2 h ago: ok, also writing");
  expect(text({ ...good, ok: false, message: "There is no bucket b." }, 3000)).toBe(
    "checked 2 days ago: There is no bucket b.",
  );
});

test("a check of what the component was before is marked, and a clock that went back is no trouble", () => {
  expect(text(good, 3, 4)).toBe("checked 3 min ago, before its last change: ok");
  expect(text(good, -60)).toBe("checked now: ok");
});
