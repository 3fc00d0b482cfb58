import { test } from "bun:test";
import { useOwnStore } from "./ownStore.ts";

test("files move with an artifact store of one's own as with any other", () => useOwnStore("compiled"));
