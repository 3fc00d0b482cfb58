import { z } from "mlstack";

/** Wait for the end of a run, or hand it over and return. */
export const synchronous = z.boolean().default(true).meta({
  description: "Wait until all steps have ended; turn it off to get the prompt back as soon as the run is handed over",
  example: false,
});
