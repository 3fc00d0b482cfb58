import { afterEach, beforeAll, beforeEach, describe, expect, test } from "bun:test";
import { Place } from "./place.ts";

let place: Place;

beforeAll(Place.prepare);
beforeEach(() => {
  place = new Place();
});
afterEach(() => place[Symbol.dispose]());

describe.each(["", " --uv"])("real packages, with install%s,", (tool) => {
  test("are installed from the real index, and our states agree with what pip lists", async () => {
    const { code, stderr } = await place.run(`integration install slack pillow github -y${tool}`, place.online);
    expect(stderr).toContain("Installed github, pillow and slack");
    expect(code).toBe(0);
    const names = place.pipList().map((line) => line.split("==")[0]?.toLowerCase().replace("_", "-"));
    expect(names).toContain("slack-sdk");
    expect(names).toContain("pygithub");
    expect(names).toContain("pillow");
    expect(await place.states()).toMatchObject({ slack: "installed", github: "installed", pillow: "installed" });
    const removed = await place.run(`integration uninstall slack pillow -y${tool}`, place.online);
    expect(removed.code).toBe(0);
    expect(await place.states()).toMatchObject({ slack: "missing", github: "installed", pillow: "missing" });
  }, 90_000);
});
