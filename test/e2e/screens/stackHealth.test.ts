import { afterEach, beforeEach, test } from "bun:test";
import { start } from "../drivers/app.ts";
import { Home } from "../drivers/home.ts";

let home: Home;
beforeEach(async () => {
  home = new Home();
  await home.do("orchestrator", "register", "vtx", "-f", "vertex", "--location=eu");
  await home.do("artifact-store", "register", "buck", "-f", "gcp", "--path=gs://ml");
  await home.do("stack", "register", "broken", "-o", "vtx", "-a", "default");
  await home.do("experiment-tracker", "register", "runs", "-f", "wandb", "--api_key=plain");
  await home.do("stack", "register", "warned", "-o", "default", "-a", "default", "-e", "runs");
});
afterEach(() => home[Symbol.dispose]());

test("each stack of the list says how many problems it has, as they are now", async () => {
  await using app = await start({ home: home.path });
  await app.expectShown(/ broken +vertex · local +2 parts +[1-9]✗/);
  await app.expectShown(/ warned +local +3 parts +1!/);
  await app.expectShown(/ default +local +2 parts +✓/);
  await home.do("container-registry", "register", "gar", "-f", "gcp", "--uri=eu.gcr.io/ml");
  await home.do("stack", "update", "broken", "-a", "buck", "-c", "gar");
  await app.expectShown(/ broken +vertex · gcp +3 parts +✓/);
  await app.quit();
});
