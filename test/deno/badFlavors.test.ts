import { testBadFlavors } from "../e2e/flavors/testBadFlavors.ts";

testBadFlavors("deno");
