import { join } from "node:path";

/** The Python of the environment that `test/setup` makes, in which the real ZenML is installed. */
export const zenmlPython = join(import.meta.dir, "../.tools/zenml/bin/python");
