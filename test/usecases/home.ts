import { afterEach } from "bun:test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Failure } from "../../src/core/failure.ts";
import { ok, type Result } from "../../src/core/result.ts";
import { createEnv } from "../../src/env.ts";
import { read } from "../../src/usecases/access.ts";
import { type RegisterComponent, registerComponent } from "../../src/usecases/component/register.ts";
import type { ComponentView } from "../../src/usecases/component/view.ts";
import type { Env } from "../../src/usecases/env.ts";
import { listHistory } from "../../src/usecases/history/list.ts";
import { registerStack } from "../../src/usecases/stack/register.ts";
import type { StackView } from "../../src/usecases/stack/view.ts";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** What a process finds around it. */
export interface HomeOptions {
  readonly activeStackOverride?: string;
  /** Where it was called; absent: the home. */
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A database of its own in a folder that goes after the test. */
export function emptyHome(more: HomeOptions = {}): Env {
  const home = mkdtempSync(join(tmpdir(), "mlstack-usecases-"));
  return openHome(home, more, () => rmSync(home, { recursive: true, force: true }));
}

/** Another process's look at the same folder. */
export function openHome(home: string, more: HomeOptions = {}, after = () => {}): Env {
  const { activeStackOverride, folder = home, environment = {} } = more;
  const variables = { ...environment, MLSTACK_STACK: activeStackOverride };
  const env = createEnv({ version: "test", home, folder, environment: variables });
  ends.push(() => {
    const database = env.database();
    if (database.ok) database.value.close();
    after();
  });
  return env;
}

/** The value of an outcome that must not be refused. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error, undefined, 2)}`);
  return result.value;
}

/** The refusal of an outcome that must be refused. */
export function refusal(result: Result<unknown>): Failure {
  if (result.ok) throw new Error("was not refused");
  return result.error;
}

/** Everything that is stored, as one text: equal texts mean that nothing was written. */
export async function dump(env: Env): Promise<string> {
  return JSON.stringify([rows(env), value(await listHistory(env))], plain, 1);
}

/** All rows without what only tells how often they changed: equal texts mean the same state. */
export function state(env: Env): string {
  return JSON.stringify(
    rows(env),
    (key, each) => (key === "rev" || key === "updated" ? undefined : plain(key, each)),
    1,
  );
}

function rows(env: Env): unknown {
  return value(
    read(env, (view) =>
      ok({
        components: view.components.list(),
        stacks: view.stacks.list(),
        secrets: view.secrets.list().map((secret) => ({ ...secret, sealed: view.secrets.sealed(secret.id) })),
        active: view.stacks.active().id,
      }),
    ),
  );
}

function plain(_key: string, each: unknown): unknown {
  return typeof each === "bigint" ? `${each}n` : each;
}

/** Registers a component that must not be refused. */
export async function component(env: Env, input: RegisterComponent): Promise<ComponentView> {
  return value(await registerComponent(env, input)).component;
}

/** An S3 store with nothing special. */
export function s3Store(env: Env, name = "s3-prod"): Promise<ComponentView> {
  return component(env, { type: "artifact_store", name, flavor: "s3", configuration: { path: "s3://ml/prod" } });
}

/** A stack of the default orchestrator and an S3 store of its own. */
export async function s3Stack(env: Env, name = "prod"): Promise<StackView> {
  const store = await s3Store(env, `${name}-store`);
  const components = { orchestrator: ["default"], artifact_store: [store.name] };
  return value(await registerStack(env, { name, components })).stack;
}
