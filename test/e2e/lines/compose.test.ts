import { afterEach, beforeEach, describe, expect, test } from "bun:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Home } from "../drivers/home.ts";
import { answer, DumbTerminal, expectPlain } from "./talk.ts";

let home: Home;
beforeEach(() => {
  home = new Home();
});
afterEach(() => home[Symbol.dispose]());

/** Many answers, each waited for. */
const patience = 60_000;

const uri = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";
const trackingUri = "https://mlflow.example.com";
const token = "t0ken that stays here";
const channel = "C0123456789";

/** Questions and answers that compose a stack of five components from an empty home: the question, then the answer. */
const conversation: readonly (readonly [prompt: string, line: string])[] = [
  ["Stacks", "new"],
  ["Stack", "orchestrator"],
  ["orchestrator", "new kubernetes"],
  ["component name", "k8s-prod"],
  ["Form", "kubernetes_context"],
  ["kubernetes_context", "prod"],
  ["Form", "pod_settings"],
  ["pod_settings", "open"],
  ["pod_settings", "node_selectors"],
  ["node_selectors", '{"pool":"gpu"}'],
  ["pod_settings", "back"],
  ["Form", "save"],
  ["Stack", "2"],
  ["artifact store", "s3"],
  ["component name", "s3-prod"],
  ["path", "s3://ml/prod"],
  ["Form", "key"],
  ["key, typed unseen", "secret"],
  ["Number or name", "1"],
  ["Form", "save"],
  ["Stack", "container registry"],
  ["container registry", "new aws"],
  ["component name", "ecr"],
  ["uri", uri],
  ["Form", "save"],
  ["Stack", "experiment tracker"],
  ["experiment tracker", "new mlflow"],
  ["component name", "mlf"],
  ["Form", "tracking_uri"],
  ["tracking_uri", trackingUri],
  // It needs a way to log in, which comes with the next field.
  ["tracking_uri", ""],
  ["Form", "tracking_token"],
  ["tracking_token, typed unseen", token],
  ["Form", "save"],
  ["Stack", "alerter"],
  ["alerter", "new slack"],
  ["component name", "ops"],
  ["slack_token, typed unseen", "xoxb-1"],
  ["Form", "slack_channel_id"],
  ["slack_channel_id", channel],
  ["Form", "save"],
  ["Stack", "save"],
  ["Name", "prod"],
  ["Stacks", "active prod"],
  ["Stacks", "quit"],
];

const made: readonly (readonly [noun: string, name: string])[] = [
  ["orchestrator", "k8s-prod"],
  ["artifact-store", "s3-prod"],
  ["container-registry", "ecr"],
  ["experiment-tracker", "mlf"],
  ["alerter", "ops"],
];

/** The stack and its components with their secrets, without what differs from home to home. */
async function stored(of: Home): Promise<unknown> {
  const plain = (_key: string, value: unknown): unknown => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).filter(([name]) => !["id", "created", "updated"].includes(name)));
  };
  const components = await Promise.all(made.map(([noun, name]) => of.json(noun, "describe", name, "--reveal")));
  return JSON.parse(JSON.stringify([await of.json("stack", "describe", "prod"), ...components], plain));
}

/** The same stack by commands. */
async function expectSameAsByCommands(): Promise<void> {
  using other = new Home();
  await other.do("secret", "create", "aws", "--key=AKIAEXAMPLE");
  await other.do(
    "orchestrator",
    "register",
    "k8s-prod",
    "-f",
    "kubernetes",
    "--kubernetes_context=prod",
    '--pod_settings={"node_selectors":{"pool":"gpu"}}',
  );
  await other.do("artifact-store", "register", "s3-prod", "-f", "s3", "--path=s3://ml/prod", "--key={{aws.key}}");
  await other.do("container-registry", "register", "ecr", "-f", "aws", `--uri=${uri}`);
  await other.do(
    "experiment-tracker",
    "register",
    "mlf",
    "-f",
    "mlflow",
    `--tracking_uri=${trackingUri}`,
    `--tracking_token=${token}`,
  );
  await other.do("alerter", "register", "ops", "-f", "slack", "--slack_token=xoxb-1", `--slack_channel_id=${channel}`);
  await other.do(
    "stack",
    "register",
    "prod",
    "-o",
    "k8s-prod",
    "-a",
    "s3-prod",
    "-c",
    "ecr",
    "-e",
    "mlf",
    "-al",
    "ops",
  );
  await other.do("stack", "set", "prod");
  expect(await stored(home)).toEqual(await stored(other));
}

test("the example of the documentation composes what it says", async () => {
  const text = readFileSync(join(import.meta.dir, "../../../docs/accessibility.md"), "utf8");
  const example = [...(/```\n\$ mlstack --accessible\n([^`]+)```/.exec(text)?.[1] ?? "").matchAll(/^(.+): (.+)$/gm)];
  const { code, stdout } = await answer(
    home,
    example.map(([, , line = ""]) => line),
  );
  expect(code).toBe(0);
  const asked = [...stdout.matchAll(/^(.+): $/gm)].map(([, prompt]) => prompt);
  expect(asked).toEqual(example.map(([, prompt]) => prompt));
  expect(await home.json("stack", "describe", "prod")).toMatchObject({
    components: { artifact_store: [{ name: "s3-prod", configuration: { path: "s3://ml/prod" } }] },
  });
});

describe("a stack of five components from an empty home", () => {
  beforeEach(async () => {
    await home.do("secret", "create", "aws", "--key=AKIAEXAMPLE");
  });

  test(
    "through a pipe is the same as by commands, and nothing but text is written [E45]",
    async () => {
      const { code, stdout, stderr } = await answer(
        home,
        conversation.map(([, line]) => line),
      );
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expectPlain(stdout);
      expect(stdout).toContain("Saved the stack prod.");
      expect(stdout).not.toContain(token);
      await expectSameAsByCommands();
    },
    patience,
  );

  test(
    "on a dumb terminal is the same, without escapes, with secrets unseen [E45]",
    async () => {
      await using terminal = new DumbTerminal(home);
      for (const [prompt, line] of conversation) await terminal.answer(prompt, line);
      expect(await terminal.pty.exit()).toBe(0);
      expectPlain(terminal.written().replaceAll("\r\n", "\n"));
      expect(terminal.written()).toContain("s3://ml/prod");
      expect(terminal.written()).not.toContain(token);
      expect(terminal.pty.restored()).toEqual({ ok: true, left: [] });
      await expectSameAsByCommands();
    },
    patience,
  );
});
