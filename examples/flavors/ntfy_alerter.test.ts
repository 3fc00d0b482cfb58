import type { FlavorTests } from "mlstack";
import type { NtfyAlerter } from "./ntfy_alerter_implementation.ts";

/** Run by: mlstack flavor test flavors/ntfy_alerter.ts */
export const tests: FlavorTests = {
  "takes a topic": async ({ check, equal }) => {
    equal((await check({ topic: "ml-pipelines" })).problems, []);
  },
  "refuses a topic that is none": async ({ check, equal }) => {
    const { problems } = await check({ topic: "ml pipelines" });
    equal(
      problems.map(({ field }) => field),
      ["topic"],
    );
  },
  "says when the server cannot be reached": async ({ component, rejects }) => {
    const alerter = await component<NtfyAlerter>({ topic: "ml", server: "http://127.0.0.1:1" });
    await rejects(alerter.post("hello"), "");
  },
};
