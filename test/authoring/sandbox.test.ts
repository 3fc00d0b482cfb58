import { expect, test } from "bun:test";
import {
  BaseSandbox,
  BaseSandboxConfig,
  BaseSandboxSettings,
  NotSupportedError,
  SandboxProcess,
  SandboxSession,
  SandboxSessionClosedError,
  type SandboxSnapshot,
  z,
} from "mlstack";

const empty = () => new Blob(["text"]).stream();

class Process extends SandboxProcess {
  killed = false;
  readonly #out: () => AsyncIterable<string>;
  constructor(out: () => AsyncIterable<string>) {
    super();
    this.#out = out;
  }
  stdout() {
    return this.#out();
  }
  async *stderr() {
    yield "warning\n";
  }
  async wait() {
    return 3;
  }
  async kill() {
    this.killed = true;
  }
  get exitCode() {
    return undefined;
  }
}

class Session extends SandboxSession {
  calls: string[] = [];
  protected async doExec(command: string | readonly string[]) {
    this.calls.push(`exec ${command}`);
    return new Process(async function* () {
      yield "one\n";
      yield "two\n";
    });
  }
  protected async doClose() {
    this.calls.push("close");
  }
}

class FullSession extends Session {
  fails = false;
  protected override async doDestroy() {
    if (this.fails) throw new Error("not now");
    this.calls.push("destroy");
  }
  protected override async doCreateSnapshot() {
    return { sandboxId: "1", ref: this.id };
  }
  protected override async doUploadFile(path: string, content: ReadableStream<Uint8Array>) {
    this.calls.push(`${path} ${await new Response(content).text()}`);
  }
  protected override async doDownloadFile() {
    return empty();
  }
}

class Sandbox extends BaseSandbox<BaseSandboxConfig> {
  async createSession() {
    return new Session({ id: "s" });
  }
  override async restore(snapshot: SandboxSnapshot) {
    this.validateSnapshot(snapshot);
    return this.createSession();
  }
}

test("both outputs are read to their ends, and the process can be asked once", async () => {
  const process = await new Session({ id: "s" }).exec("ls");
  expect(await process.collect()).toEqual({
    stdout: "one\ntwo\n",
    stderr: "warning\n",
    exitCode: 3,
    stdoutTruncated: false,
    stderrTruncated: false,
  });
  await expect(process.collect()).rejects.toThrow("already collected");
});

test("of a long output whole lines are kept, as many as were wanted", async () => {
  const process = await new Session({ id: "s" }).exec(["ls"]);
  expect(await process.collect({ maxChars: 5 })).toMatchObject({ stdout: "one\n", stdoutTruncated: true, stderr: "" });
});

test("a process whose output cannot be read is killed", async () => {
  // biome-ignore lint/correctness/useYield: it fails before it yields
  const process = new Process(async function* () {
    throw new Error("broken pipe");
  });
  await expect(process.collect()).rejects.toThrow("broken pipe");
  expect(process.killed).toBe(true);
});

test("a closed session refuses everything, and closing twice does nothing", async () => {
  const session = new FullSession({ id: "s" });
  await session.uploadFile("a.txt", empty());
  expect(await new Response(await session.downloadFile("a.txt")).text()).toBe("text");
  expect(await session.createSnapshot()).toEqual({ sandboxId: "1", ref: "s" });
  await session.close();
  await session.close();
  expect(session.closed).toBe(true);
  expect(session.calls).toEqual(["a.txt text", "close"]);
  for (const act of [
    () => session.exec("ls"),
    () => session.createSnapshot(),
    () => session.uploadFile("a", empty()),
    () => session.downloadFile("a"),
  ])
    await expect(act()).rejects.toBeInstanceOf(SandboxSessionClosedError);
});

test("a session can what its class has methods for", async () => {
  const session = new Session({ id: "s" });
  for (const act of [
    () => session.destroy(),
    () => session.createSnapshot(),
    () => session.uploadFile("a", empty()),
    () => session.downloadFile("a"),
  ])
    await expect(act()).rejects.toBeInstanceOf(NotSupportedError);
});

test("a session that cannot be destroyed stays open, to try again", async () => {
  const session = new FullSession({ id: "s" });
  session.fails = true;
  await expect(session.destroy()).rejects.toThrow("not now");
  expect(session.closed).toBe(false);
  session.fails = false;
  await session.destroy();
  await session.destroy();
  expect(session.calls).toEqual(["destroy", "close", "destroy"]);
});

test("the end of a block closes a session, or destroys it if that was said", async () => {
  const kept = new FullSession({ id: "s" });
  const thrown = new FullSession({ id: "s", destroyOnExit: true });
  {
    await using _kept = kept;
    await using _thrown = thrown;
  }
  expect([kept.calls, thrown.calls]).toEqual([["close"], ["destroy", "close"]]);
});

test("settings of a session go over those of the step, and those over the configuration", () => {
  const Settings = BaseSandboxSettings.extend({ image: z.string().default("python"), cpu: z.int().optional() });
  const config = BaseSandboxConfig.parse({ sandbox_environment: { A: "1" } });
  const sandbox = new Sandbox({ id: "1", name: "mine", config });
  const step = { image: "step", cpu: 2 };
  expect(sandbox.resolveSettings(Settings)).toEqual({ sandbox_environment: { A: "1" }, image: "python" });
  expect(sandbox.resolveSettings(Settings, { image: "mine" }, step)).toMatchObject({ image: "mine", cpu: 2 });
  expect(() => sandbox.resolveSettings(Settings, { cpu: "many" })).toThrow("cpu");
});

test("a snapshot of another sandbox is refused", async () => {
  const sandbox = new Sandbox({ id: "1", name: "mine", config: BaseSandboxConfig.parse({}) });
  expect((await sandbox.restore({ sandboxId: "1", ref: "r" })).id).toBe("s");
  await expect(sandbox.restore({ sandboxId: "2", ref: "r" })).rejects.toThrow("made by the sandbox 2");
});
