import { testBadFlavors } from "./testBadFlavors.ts";

testBadFlavors("compiled");
