import { expect, test } from "bun:test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decrypt, encrypt } from "../../src/secrets/cipher.ts";
import { keyFile } from "../../src/secrets/keyFile.ts";

const deno = join(import.meta.dir, "../../node_modules/.bin/deno");
const place = { owner: "row", field: "token" };

test("Deno opens what Bun sealed, and Bun what Deno sealed", () => {
  const folder = mkdtempSync(join(tmpdir(), "mlstack-cipher-"));
  try {
    const path = join(folder, "key");
    const key = keyFile(path).create();
    if (!key.ok) throw new Error(key.error.message);
    const sealed = encrypt(key.value, place, "pässword 😀");
    const { stdout } = Bun.spawnSync([deno, "run", "-A", join(import.meta.dir, "opener.ts"), path, sealed]);
    expect(decrypt(key.value, place, stdout.toString())).toBe("pässword 😀 again");
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 20_000);
