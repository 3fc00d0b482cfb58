import { test } from "bun:test";
import { followWorkedExample } from "../e2e/flavors/workedExample.ts";

test("the worked example of the guide to custom flavors goes under Deno as it stands there", async () => {
  await followWorkedExample("deno");
});
