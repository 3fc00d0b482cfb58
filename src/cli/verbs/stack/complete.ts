import { type ComponentTypeId, componentTypes } from "../../../core/componentType.ts";
import { doneWords, stepWords } from "../../../core/fix/words.ts";
import { listed } from "../../../core/listed.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { type Configuration, objectOf } from "../../../core/value/value.ts";
import {
  type CompletedStack,
  completeStack,
  type GivenValues,
  registerCommand,
} from "../../../usecases/fix/complete.ts";
import { usage } from "../../arguments/longOptions.ts";
import { given, textsOf } from "../../arguments/parsed.ts";
import type { Run } from "../../command/context.ts";
import type { Answer, Column } from "../../output/answer.ts";
import { facts } from "../../values/named.ts";
import { stackValue } from "../../values/stack.ts";

const columns: readonly Column[] = [
  { name: "component_type", shown: true, cell: (item) => titleOf(item.component_type) },
  { name: "change", shown: true, whole: true },
  { name: "flavor", shown: false },
  { name: "component", shown: false },
  { name: "needs", shown: false },
  { name: "command", shown: false },
];

/** `mlstack stack complete [STACK] [--dry-run] [--set TYPE.FIELD=VALUE …]`. */
export const run: Run = async ({ env, parsed }) => {
  const values = readGiven(textsOf(parsed, "set"));
  if (!values.ok) return values;
  const [ref] = parsed.arguments;
  const dryRun = given(parsed, "dry-run");
  const completed = await completeStack(env, { ...(ref !== undefined && { ref }), dryRun, given: values.value });
  if (!completed.ok) return completed;
  return ok(dryRun ? planAnswer(completed.value) : doneAnswer(completed.value));
};

function planAnswer({ stack, additions }: CompletedStack): Answer {
  const items = additions.map((step) =>
    step.do === "use"
      ? facts({
          component_type: step.component.type,
          change: stepWords(step),
          flavor: null,
          component: step.component.name,
          needs: [],
          command: null,
        })
      : facts({
          component_type: step.type,
          change: step.asks.length === 0 ? stepWords(step) : `${stepWords(step)}; needs ${listed(step.asks)}`,
          flavor: step.flavor,
          component: null,
          needs: step.asks,
          command: registerCommand(step),
        }),
  );
  return { kind: "list", items, total: items.length, columns, empty: completeText(stack.name) };
}

function doneAnswer({ stack, additions, warnings, changed }: CompletedStack): Answer {
  const message = changed ? `Completed the stack ${stack.name}. ${doneWords(additions)}.` : completeText(stack.name);
  return { kind: "done", message, value: stackValue(stack), findings: warnings };
}

function completeText(name: string): string {
  return `The stack ${name} lacks nothing.`;
}

function titleOf(type: unknown): string {
  return componentTypes.find(({ id }) => id === type)?.title ?? String(type);
}

/** Reads `type.field=value`; the type with dashes or underscores. */
function readGiven(texts: readonly string[]): Result<GivenValues> {
  const values = new Map<ComponentTypeId, Configuration>();
  for (const text of texts) {
    const parts = /^([^.=]+)\.([^=]+)=(.*)$/su.exec(text);
    if (parts === null)
      return err(
        usage(`${text} is no value of a component.`, "set", "Write it as TYPE.FIELD=VALUE: container_registry.uri=…"),
      );
    const [, word = "", field = "", value = ""] = parts;
    const type = componentTypes.find(({ id }) => id === word.replaceAll("-", "_"))?.id;
    if (type === undefined) {
      const hint = `The types are ${listed(componentTypes.map(({ id }) => id))}.`;
      return err(usage(`${word} is no component type.`, "set", hint));
    }
    values.set(type, objectOf([...Object.entries(values.get(type) ?? {}), [field, value]]));
  }
  return ok(values);
}
