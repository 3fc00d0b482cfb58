import process from "node:process";
import { openDatabase } from "../../src/database/openDatabase.ts";
import { codeOf, newComponent, putComponent } from "./home.ts";

/** Opens a database as somebody whom permissions bind (they do not bind root) and says what it could do. */
const [path = "", owner = ""] = process.argv.slice(2);
if (process.getuid?.() === 0) process.setuid?.(Number(owner));
const opened = openDatabase({ path });
const said = opened.ok
  ? { readOnly: opened.value.readOnly, change: codeOf(putComponent(opened.value, newComponent())) }
  : { refused: opened.error.code };
process.stdout.write(JSON.stringify(said));
