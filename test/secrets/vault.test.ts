import { describe, expect, test } from "bun:test";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { ok, type Result } from "../../src/core/result.ts";
import { createVault, type KnownKey } from "../../src/secrets/createVault.ts";
import { keyFile } from "../../src/secrets/keyFile.ts";
import type { Vault } from "../../src/secrets/vault.ts";

/** A database as the vault sees one. */
function knownKey(): KnownKey & { id: string | undefined; sealed: boolean } {
  return {
    id: undefined,
    sealed: false,
    read() {
      return ok(this.id);
    },
    write(id) {
      this.id = id;
      return ok(undefined);
    },
    anySealed() {
      return ok(this.sealed);
    },
  };
}

interface Desk {
  readonly keyPath: string;
  readonly known: ReturnType<typeof knownKey>;
  /** A vault as the next start of the program has it. */
  readonly vault: () => Vault;
}

function atDesk(use: (desk: Desk) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "mlstack-secrets-"));
  const keyPath = join(folder, "config", "key");
  const known = knownKey();
  try {
    use({ keyPath, known, vault: () => createVault({ source: keyFile(keyPath), known }) });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function got<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? "ok" : result.error.code;
}

describe("sealing", () => {
  test("any text opens again, at another start too, and never shows in the sealed text", () =>
    atDesk(({ vault }) => {
      const writer = vault();
      const reader = vault();
      fc.assert(
        fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, field) => {
          const sealed = got(writer.seal("row", field, text));
          expect(got(reader.open("row", field, sealed))).toBe(text);
          expect(text.length >= 8 && sealed.includes(text)).toBe(false);
        }),
      );
    }));

  test("the same text is sealed differently each time", () =>
    atDesk(({ vault }) => {
      const one = vault();
      expect(got(one.seal("row", "token", "x"))).not.toBe(got(one.seal("row", "token", "x")));
    }));

  test("a text that is moved to another row or field does not open", () =>
    atDesk(({ vault }) => {
      const one = vault();
      const sealed = got(one.seal("row", "token", "hunter2"));
      expect(codeOf(one.open("other", "token", sealed))).toBe("bad-data");
      expect(codeOf(one.open("row", "password", sealed))).toBe("bad-data");
    }));

  test("no bit can be flipped and nothing cut off", () =>
    atDesk(({ vault }) => {
      const one = vault();
      const sealed = got(one.seal("row", "token", "hunter2"));
      const [version, id, data = ""] = sealed.split(".");
      const bytes = Buffer.from(data, "base64");
      for (let bit = 0; bit < bytes.length * 8; bit++) {
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(codeOf(one.open("row", "token", `${version}.${id}.${flipped.toString("base64")}`))).toBe("bad-data");
      }
      for (let length = 0; length < bytes.length; length++) {
        const cut = `${version}.${id}.${bytes.subarray(0, length).toString("base64")}`;
        expect(codeOf(one.open("row", "token", cut))).toBe("bad-data");
      }
      expect(codeOf(one.open("row", "token", "hunter2"))).toBe("bad-data");
    }));
});

describe("the key file", () => {
  test("is made with the first sealed value, for its owner only, and recorded", () =>
    atDesk(({ keyPath, known, vault }) => {
      got(vault().seal("row", "token", "hunter2"));
      expect(statSync(keyPath).mode & 0o777).toBe(0o600);
      expect(statSync(join(keyPath, "..")).mode & 0o777).toBe(0o700);
      expect(readFileSync(keyPath, "utf8")).toContain(known.id ?? "?");
    }));

  test.each([0o644, 0o640, 0o604, 0o660])("is refused with mode %o, with the fix", (mode) =>
    atDesk(({ keyPath, vault }) => {
      const sealed = got(vault().seal("row", "token", "hunter2"));
      chmodSync(keyPath, mode);
      const refused = vault().open("row", "token", sealed);
      expect(codeOf(refused)).toBe("key-unavailable");
      expect(refused.ok ? "" : refused.error.hint).toContain(`chmod 600 '${keyPath}'`);
      expect(codeOf(vault().seal("row", "token", "x"))).toBe("key-unavailable");
      chmodSync(keyPath, 0o600);
      expect(got(vault().open("row", "token", sealed))).toBe("hunter2");
    }),
  );

  test("lost beside sealed values is not replaced by a new one", () =>
    atDesk(({ keyPath, known, vault }) => {
      const sealed = got(vault().seal("row", "token", "hunter2"));
      known.sealed = true;
      rmSync(keyPath);
      expect(codeOf(vault().seal("row", "token", "x"))).toBe("key-unavailable");
      expect(codeOf(vault().open("row", "token", sealed))).toBe("key-unavailable");
      expect(() => statSync(keyPath)).toThrow();
    }));

  test("lost while nothing is sealed may be made anew", () =>
    atDesk(({ keyPath, vault }) => {
      got(vault().seal("row", "token", "hunter2"));
      rmSync(keyPath);
      expect(codeOf(vault().seal("row", "token", "x"))).toBe("ok");
    }));

  test("of another database neither seals nor opens", () =>
    atDesk((mine) =>
      atDesk((theirs) => {
        const sealed = got(mine.vault().seal("row", "token", "hunter2"));
        got(theirs.vault().seal("row", "token", "x"));
        mine.known.sealed = true;
        writeFileSync(mine.keyPath, readFileSync(theirs.keyPath));
        const vault = mine.vault();
        expect(codeOf(vault.open("row", "token", sealed))).toBe("key-unavailable");
        expect(codeOf(vault.seal("row", "token", "x"))).toBe("key-unavailable");
      }),
    ));

  test("with other content is refused", () =>
    atDesk(({ keyPath, vault }) => {
      got(vault().seal("row", "token", "x"));
      writeFileSync(keyPath, "something else\n");
      expect(codeOf(vault().seal("row", "token", "x"))).toBe("key-unavailable");
    }));
});

test("values of the session are taken out of texts, also as JSON writes them and line by line", () =>
  atDesk(({ vault }) => {
    const one = vault();
    const sealed = got(one.seal("row", "token", "hunter2"));
    got(one.seal("row", "quoted", 'say "hi"'));
    got(one.seal("row", "pem", "-----BEGIN KEY-----\nMIIEvQIBADANBg\n-----END KEY-----"));
    expect(one.redact("login hunter2 failed, hunter2!")).toBe("login ******** failed, ********!");
    expect(one.redact(JSON.stringify({ a: 'say "hi"' }))).toBe('{"a":"********"}');
    expect(one.redact("bad line MIIEvQIBADANBg")).toBe("bad line ********");
    const later = vault();
    expect(later.redact("hunter2")).toBe("hunter2");
    got(later.open("row", "token", sealed));
    expect(later.redact("hunter2")).toBe("********");
  }));

test("a value of few characters is taken out where it stands alone, so that sentences stay readable", () =>
  atDesk(({ vault }) => {
    const one = vault();
    for (const value of ["a", "(1"]) got(one.seal("row", value, value));
    expect(one.redact("a bucket at (1: key=a, secret=(1")).toBe(
      "******** bucket at ********: key=********, secret=********",
    );
  }));

test("the values of fields, which are sealed as JSON, are taken out of texts as people see them; drafts are not remembered", () =>
  atDesk(({ vault }) => {
    const one = vault();
    got(one.seal("row", "token", '"hunter2"'));
    got(one.seal("row", "login", '{"user": "ada", "password": "correct horse"}'));
    got(one.seal("draft", "form/1", '{"kind": "something long enough"}'));
    expect(one.redact("hunter2 and correct horse of ada")).toBe("******** and ******** of ada");
    expect(one.redact("something long enough")).toBe("something long enough");
  }));
