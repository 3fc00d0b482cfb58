// Saves components without end and acknowledges each: killedWriter.ts PATH ACKS. Run and killed by killLoop.ts.
import { createHash } from "node:crypto";
import { appendFileSync } from "node:fs";
import { openDatabase } from "../../src/database/openDatabase.ts";
import { newId } from "../../src/platform/ids.ts";
import { newComponent } from "./home.ts";

const [path = "", acks = ""] = process.argv.slice(2);
const opened = openDatabase({ path });
if (!opened.ok) throw new Error(opened.error.message);
for (;;) {
  const text = newId().repeat(1 + Math.floor(Math.random() * 200));
  const hash = createHash("sha256").update(text).digest("hex");
  const names: string[] = [];
  const saved = opened.value.change("save", (tx) => {
    for (let i = 0; i < 1 + Math.floor(Math.random() * 5); i++) {
      const put = tx.components.put(newComponent({ name: newId(), configuration: { text, hash } }));
      if (!put.ok) return put;
      names.push(put.value.name);
    }
    return { ok: true, value: undefined };
  });
  if (!saved.ok) throw new Error(saved.error.message);
  appendFileSync(acks, names.map((name) => `${name}\n`).join(""));
}
