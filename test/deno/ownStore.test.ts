import { test } from "bun:test";
import { useOwnStore } from "../e2e/flavors/ownStore.ts";

test("files move under Deno with an artifact store of one's own", () => useOwnStore("deno"));
