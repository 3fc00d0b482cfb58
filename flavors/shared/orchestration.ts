import { z } from "mlstack";

/** Wait for the end of a run, or hand it over and return. */
export const synchronous = z.boolean().default(true).meta({
  description: "Wait until all steps have ended; turn it off to get the prompt back as soon as the run is handed over",
  details:
    "Waiting shows the progress of the steps and makes the command fail when a run fails, which scripts and CI rely on. Without it the run goes on by itself, and only the ZenML server shows whether it succeeded.",
  example: false,
});
