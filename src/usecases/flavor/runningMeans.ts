import { readingLimits } from "../../host/limits.ts";

/** What it means to run the code of a flavor, said before anybody agrees to it. */
export const runningMeans = `It runs in a process of its own, without terminal and for ${readingLimits.timeMs / 1000} seconds at most. That is no sandbox: it can do what you can, so look at the file first.`;
