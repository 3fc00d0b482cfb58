import { test } from "bun:test";
import { groupPromises } from "./processGroupContract.ts";

for (const { name, check } of groupPromises) test(name, check);
