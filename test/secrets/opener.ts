// Opens a sealed text and seals it again: opener.ts KEYFILE SEALED. Run by cipher.test.ts under Deno.
import { decrypt, encrypt } from "../../src/secrets/cipher.ts";
import { keyFile } from "../../src/secrets/keyFile.ts";

const [path = "", sealed = ""] = process.argv.slice(2);
const loaded = keyFile(path).load();
if (!loaded.ok || !loaded.value) throw new Error("no key");
const text = decrypt(loaded.value, { owner: "row", field: "token" }, sealed);
if (text === undefined) throw new Error("not opened");
process.stdout.write(encrypt(loaded.value, { owner: "row", field: "token" }, `${text} again`));
