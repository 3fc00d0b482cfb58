import { expect, test } from "bun:test";
import { globalOptions } from "../../../src/cli/table/shared.ts";
import { verbsOf } from "../../../src/cli/table/table.ts";
import { isIdentifier } from "../../../src/core/identifier.ts";
import { objectOf } from "../../../src/core/value/value.ts";
import { changeCommands } from "../../../src/interop/commands/changeCommands.ts";
import { type ComponentFacts, noChange } from "../../../src/interop/commands/facts.ts";
import { shellText } from "../../../src/interop/commands/shell.ts";
import { parsed } from "../../cli/commands.ts";
import { shellWords } from "./shellWords.ts";

const verbs = verbsOf({ name: "orchestrator", type: "orchestrator", summary: "" });
const nothing: ComponentFacts = {
  type: "orchestrator",
  name: "x",
  flavor: "own",
  fields: [],
  configuration: objectOf([]),
  sealed: {},
  labels: {},
  environment: {},
  secrets: [],
  connector: null,
};

for (const verb of ["register", "update"]) {
  const options = [...(verbs.find(({ name }) => name === verb)?.options ?? []), ...globalOptions];
  const names = options.map(({ name }) => name).filter(isIdentifier);

  test(`a field may have the name of any option of ${verb}: ${names.join(", ")}`, () => {
    const after = { ...nothing, configuration: objectOf(names.map((name) => [name, "{{a.b}}"] as const)) };
    const before = verb === "register" ? null : nothing;
    const { lines } = changeCommands("mlstack", { ...noChange, components: [{ before, after }] });
    const [[, ...words] = []] = shellWords(shellText(lines));
    expect(parsed(...words).free).toEqual(names.map((name) => [name, "{{a.b}}"]));
  });
}
