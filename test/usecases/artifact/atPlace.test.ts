import { expect, test } from "bun:test";
import { failure } from "../../../src/core/failure.ts";
import { err, ok, type Result } from "../../../src/core/result.ts";
import { atArtifactPlace } from "../../../src/usecases/artifact/atPlace.ts";
import type { ArtifactPlace } from "../../../src/usecases/artifact/open.ts";
import type { Env } from "../../../src/usecases/env.ts";

const env = { redact: (text: string) => text.replaceAll("hunter2", "***") } as Env;
const refusal = failure("store-failed", "The key hunter2 is refused.", {
  hint: "Is hunter2 right?",
  causes: [failure("store-failed", "a.pkl: hunter2 is no key.")],
});

function opened(closed: () => void): Promise<Result<ArtifactPlace>> {
  const implementation = { cleanup: async () => closed() };
  return Promise.resolve(ok({ store: { implementation }, inner: "" } as unknown as ArtifactPlace));
}

test("no part of a refusal repeats a secret value, and the store is closed", async () => {
  let isClosed = false;
  const done = await atArtifactPlace(
    env,
    opened(() => {
      isClosed = true;
    }),
    async () => err(refusal),
  );
  expect(JSON.stringify(done)).not.toContain("hunter2");
  expect(done).toMatchObject({ ok: false, error: { code: "store-failed", message: "The key *** is refused." } });
  expect(isClosed).toBe(true);
});

test("nor does one of a store that cannot be opened", async () => {
  const done = await atArtifactPlace(env, Promise.resolve(err(refusal)), async () => ok("never"));
  expect(JSON.stringify(done)).not.toContain("hunter2");
});
