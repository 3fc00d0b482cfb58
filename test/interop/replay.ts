import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "../../src/cli/arguments/parse.ts";
import { findCommand } from "../../src/cli/command/find.ts";
import type { Answer } from "../../src/cli/output/answer.ts";
import { failure } from "../../src/core/failure.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { objectOf, type Value, type ValueObject } from "../../src/core/value/value.ts";
import { createEnv } from "../../src/env.ts";
import { getComponent } from "../../src/usecases/component/get.ts";
import { listComponents } from "../../src/usecases/component/list.ts";
import type { Env } from "../../src/usecases/env.ts";
import { getSecret } from "../../src/usecases/secret/get.ts";
import { listSecrets } from "../../src/usecases/secret/list.ts";
import { activeStack } from "../../src/usecases/stack/active.ts";
import { listStacks } from "../../src/usecases/stack/list.ts";
import { silent } from "../cli/silent.ts";
import { type Script, type ScriptCommand, wordsOf } from "./zenmlScript.ts";

/** What mlstack did with a command. */
export interface Replayed {
  readonly accepted: boolean;
  readonly names: readonly string[] | undefined;
  /** Why it was refused. */
  readonly message: string | undefined;
}

/** A home of its own in which a script is run, command by command, in this process. */
export class Replay implements Disposable {
  private readonly home = mkdtempSync(join(tmpdir(), "mlstack-interop-"));
  private readonly files = join(this.home, "files");
  private readonly env: Env = createEnv({ version: "test", home: join(this.home, "data"), environment: {} });

  constructor(script: Script) {
    mkdirSync(this.files);
    for (const [name, text] of script.files) writeFileSync(join(this.files, name), text);
  }

  /** Runs one command as the program does, from the words to the answer. */
  async run({ run, stdin }: ScriptCommand): Promise<Replayed> {
    const words: string[] = [];
    for (const word of wordsOf(run)) words.push(await this.filled(word));
    const before = process.cwd();
    process.chdir(this.files);
    try {
      const answer = await this.answer(words, stdin);
      if (!answer.ok) return { accepted: false, names: undefined, message: answer.error.message };
      const { value } = answer;
      const names = value.kind === "list" ? value.items.map(({ name }) => String(name)) : undefined;
      return { accepted: true, names, message: undefined };
    } finally {
      process.chdir(before);
    }
  }

  private async answer(words: readonly string[], stdin: string | undefined): Promise<Result<Answer>> {
    const found = findCommand(words);
    if (!found.ok) return found;
    if (found.value.kind === "noun")
      return found.value.asked ? ok(helpText) : err(failure("usage", "A verb is missing."));
    const { noun, verb } = found.value;
    const reading = parse(verb, found.value.words);
    if (!reading.ok) return reading;
    if (reading.value.help) return ok(helpText);
    const { run } = await verb.load();
    const confirm = () => (stdin === undefined ? undefined : stdin.startsWith("y"));
    return run({
      env: this.env,
      parsed: reading.value.parsed,
      type: noun.type ?? "orchestrator",
      confirm,
      ...silent,
    });
  }

  /** A word with the machine's own ids and folder in it; the recorder says what the places mean. */
  private async filled(word: string): Promise<string> {
    const ids = await this.ids();
    return word
      .replaceAll("{dir}", this.files)
      .replace(place, (_, kind: string, what: string, name?: string, length?: string) => {
        const all = [...(ids.get(what) ?? new Map<string, string>()).values()];
        if (kind === "shared-id-prefix") {
          const firsts = all.map((id) => id.charAt(0));
          return firsts.find((first, i) => firsts.indexOf(first) !== i) ?? "";
        }
        const whole = ids.get(what)?.get(name ?? "") ?? `no-${what}-${name}`;
        if (kind === "id") return length === undefined ? whole : whole.slice(0, Number(length));
        let end = 4;
        while (all.some((id) => id !== whole && id.startsWith(whole.slice(0, end)))) end++;
        return whole.slice(0, end);
      });
  }

  private async ids(): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
    const ids = new Map<string, Map<string, string>>();
    const add = (what: string, { name, id }: { name: string; id: string }) =>
      ids.set(what, (ids.get(what) ?? new Map()).set(name, id));
    for (const each of value(await listComponents(this.env, {})).items) add(each.type, each);
    for (const each of value(await listStacks(this.env)).items) add("stack", each);
    for (const each of value(await listSecrets(this.env)).items) add("secret", each);
    return ids;
  }

  /** What is stored, but for what every new database holds, in the form of the recorded states. */
  async state(): Promise<ValueObject> {
    const stacks = value(await listStacks(this.env)).items.filter((each) => !each.protected);
    return objectOf([
      ["components", await this.components()],
      [
        "stacks",
        sorted(stacks, ({ name }) => name).map(({ name, parts, environment, attached }) => ({
          name,
          components: objectOf(Object.entries(parts).map(([type, each]) => [type, each.map((part) => part.name)])),
          environment: copy(environment),
          secrets: namesOf(attached),
        })),
      ],
      ["active", value(await activeStack(this.env)).stack.name],
      ["secrets", await this.secrets()],
    ]);
  }

  private async components(): Promise<Value> {
    const states: Value[] = [];
    const all = value(await listComponents(this.env, {})).items.filter((each) => !each.protected);
    for (const { id, type } of sorted(all, (each) => `${each.type} ${each.name}`)) {
      const each = value(await getComponent(this.env, { type, ref: id, reveal: true }));
      states.push({
        type,
        name: each.name,
        flavor: each.flavor,
        configuration: each.shown,
        labels: copy(each.labels),
        environment: copy(each.environment),
        secrets: namesOf(each.attached),
      });
    }
    return states;
  }

  private async secrets(): Promise<Value> {
    const states: Value[] = [];
    for (const { id } of sorted(value(await listSecrets(this.env)).items, ({ name }) => name)) {
      const each = value(await getSecret(this.env, { ref: id, reveal: true }));
      states.push({ name: each.name, private: each.private, values: copy(each.shown) });
    }
    return states;
  }

  [Symbol.dispose](): void {
    const database = this.env.database();
    if (database.ok) database.value.close();
    rmSync(this.home, { recursive: true, force: true });
  }
}

const place = /\{(id|id-prefix|shared-id-prefix):([a-z_]+)(?:\/([^:}]+))?(?::(\d+))?\}/g;
const helpText: Answer = { kind: "text", text: "" };

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function copy(texts: Readonly<Record<string, string>>): ValueObject {
  return objectOf(Object.entries(texts));
}

function namesOf(things: readonly { readonly name: string }[]): readonly string[] {
  return things.map(({ name }) => name).sort();
}

/** In the order of Python's `sorted`: by code point. */
function sorted<T>(things: readonly T[], key: (thing: T) => string): readonly T[] {
  return things.toSorted((a, b) => Buffer.compare(Buffer.from(key(a)), Buffer.from(key(b))));
}
