import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { Home } from "./program.ts";

let home: Home;

beforeAll(() => {
  home = new Home();
  home.do("artifact-store register s3-prod -f s3 --path=s3://ml/prod");
  home.do("artifact-store register s3-spare -f s3 --path=s3://ml/spare");
  home.do("orchestrator register k8s -f kubernetes");
  home.do("experiment-tracker register mlf -f mlflow");
  home.do("secret create kept --key=value");
  home.do("stack register prod -o k8s -a s3-prod -e mlf");
  home.do("stack register laptop -o default -a s3-spare --set");
});
afterAll(() => home[Symbol.dispose]());

/** Command line, exit status, words that stderr must hold. */
const refusals: readonly (readonly [line: string, code: number, ...said: string[]])[] = [
  ["''", 2, "An empty word is no command.", "mlstack --help"],
  ["artefact-store list", 2, "There is no command artefact-store", "Did you mean artifact-store?"],
  ["artifact-store register x -f s4 --path=s3://x", 3, "s4", "Did you mean s3?"],
  ["artifact-store register x -f s3 --paht=s3://x", 65, "paht", "Did you mean path?"],
  ["artifact-store register x -f s3 --path=s3://x --client_kwargs=[]", 65, "client_kwargs"],
  ["artifact-store register x -f s3 --path=s3://x --client_kwargs={oops", 65, "client_kwargs", "JSON"],
  ["orchestrator register x -f kubernetes --max_parallelism=0", 65, "max_parallelism"],
  ["orchestrator register x -f kubernetes --max_parallelism=2.5", 65, "must be an integer, got 2.5."],
  ["orchestrator register x -f kubernetes --interrupt_check_interval=0", 65, "must be at least 0.5, got 0."],
  [
    "orchestrator register x -f kubernetes --synchronous=perhaps",
    65,
    "synchronous must be true or false, got perhaps.",
  ],
  ["artifact-store register x -f s3", 65, "path"],
  ["artifact-store register x -f s3 --path=gs://x", 65, "s3://"],
  ["artifact-store register x -f s3 --path=@nowhere.txt", 65, "nowhere.txt", "does not exist"],
  ["artifact-store register '' -f s3 --path=s3://x", 65, "name"],
  ["artifact-store register s3-prod -f s3 --path=s3://x", 3, "s3-prod"],
  ["artifact-store register x -f s3 --path=s3://x --secret=nothing", 3, "nothing", "--field secret="],
  ["artifact-store register x -f s3 --path=s3://x -l a=b=c", 2, "equals sign"],
  ["orchestrator register x -f local -c conn", 65, "connector"],
  ["artifact-store rename s3-spare s3-prod", 3, "s3-prod"],
  ["artifact-store update s3-prod --path=gs://x", 65, "s3://"],
  ["artifact-store update s3 --key=x", 3, "s3"],
  ["artifact-store remove-attribute s3-prod path", 65, "path"],
  ["artifact-store describe s3-", 3, "s3-prod", "s3-spare"],
  ["artifact-store delete s3-prod", 3, "prod"],
  ["artifact-store delete default", 3, "default"],
  ["artifact-store update default --path=/tmp/x", 3, "default"],
  ["artifact-store rename default other", 3, "default"],
  ["orchestrator delete default", 3, "default"],
  ["experiment-tracker describe", 3],
  ["artifact-store flavor describe s4", 3, "Did you mean s3?"],
  ["flavor describe s3", 2, "Did you mean artifact_store/s3?"],
  ["flavor describe modal", 2, "There are orchestrator/modal, step_operator/modal and sandbox/modal."],
  ["artifact-store flavor describe s3 pth", 3, "Did you mean path?"],
  ["artifact-store flavor describe s3 path --output schema", 2, "Leave the field out"],
  ["stack register x -o k8s", 65, "artifact store"],
  ["stack register x -a s3-prod", 65, "orchestrator"],
  ["stack register x", 65, "orchestrator"],
  ["stack register x -o nowhere -a s3-prod", 3, "nowhere"],
  ["stack register prod -o k8s -a s3-prod", 3, "prod"],
  ["stack register x -o k8s -a s3-prod -e mlf -e mlf", 65, "mlf"],
  ["stack update prod -o nowhere", 3, "nowhere"],
  ["stack update default -o k8s", 3, "default"],
  ["stack rename default other", 3, "default"],
  ["stack rename prod laptop", 3, "laptop"],
  ["stack delete default -y", 3, "default"],
  ["stack delete laptop -y", 3, "active"],
  ["stack delete prod", 1, "Aborted"],
  ["stack delete nowhere -y", 3, "nowhere"],
  ["stack describe nowhere", 3, "nowhere"],
  ["stack set nowhere", 3, "nowhere"],
  ["stack set-default prod", 2],
  ["stack set-default prod -e nowhere", 3, "nowhere"],
  ["stack remove-component prod -o", 2, "-o"],
  ["stack list --page 9", 2, "page"],
  ["stack list --size 0", 2, "size"],
  ["stack list --sort_by up:name", 2],
  ["secret get nowhere", 3, "nowhere"],
  ["secret create x --a-b=1", 2, "--a-b"],
  ["secret create x -v [1]", 65],
  ["secret update nowhere --a=1", 3, "nowhere"],
  ["redo", 3],
  ["--read-only stack delete prod", 73, "Nothing was changed: this is read-only."],
  ["--read-only secret delete kept", 73, "Nothing was changed: this is read-only."],
  ["--read-only new local-laptop --apply", 73, "Nothing was changed: this is read-only."],
];

describe("refused, with a sentence on stderr, and nothing written", () => {
  test.each(refusals)("%s", (line, code, ...said) => {
    const before = home.state();
    const { code: status, stdout, stderr } = home.type(line);
    expect({ status, stdout }).toEqual({ status: code, stdout: "" });
    expect(stderr).toStartWith(code === 1 ? "Delete the stack" : "error: ");
    for (const words of said) expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(home.state()).toBe(before);
  });

  test("as JSON when JSON is the output", () => {
    const { code, stdout, stderr } = home.type("--output json artifact-store register x -f s3 --paht=s3://x");
    expect({ code, stdout }).toEqual({ code: 65, stdout: "" });
    expect(JSON.parse(stderr).error).toMatchObject({ code: "invalid-config", exit_status: 65 });
  });

  test("a component in use names every stack that uses it", () => {
    home.do("stack copy prod prod-two");
    expect(home.type("orchestrator delete k8s").stderr).toMatch(/prod.*prod-two|prod-two.*prod/s);
    home.do("undo");
  });

  test("hostile text is shown, not sent to the terminal", () => {
    const { stderr, code } = home.run(["stack", "describe", "\u001b[31mred\u009b2J\u202e"]);
    expect(code).toBe(3);
    expect(stderr).not.toMatch(/[\u001b\u009b\u202e]/);
  });
});
