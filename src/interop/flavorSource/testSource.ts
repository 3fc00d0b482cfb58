import type { Field, Shape } from "../../core/field/shape.ts";
import type { Value } from "../../core/value/value.ts";
import { keySource, valueSource } from "./valueSource.ts";

/** The first tests of a flavor: a whole configuration is taken, one that lacks something is not. */
export function testSource(name: string, fields: readonly Field[]): string {
  const required = fields.filter((field) => field.required);
  const lines = required.map(
    (field) => `  ${keySource(field.name)}: ${valueSource(field.example ?? sample(field.shape))},\n`,
  );
  const [first] = required;
  const lacking =
    first === undefined
      ? ""
      : `
  ${JSON.stringify(`asks for ${first.name}`)}: async ({ check, equal }) => {
    const { problems } = await check({ ...configuration, ${keySource(first.name)}: undefined });
    equal(problems.map(({ field }) => field), [${JSON.stringify(first.name)}]);
  },`;
  return `import type { FlavorTests } from "mlstack";

const configuration = {${lines.length === 0 ? "" : `\n${lines.join("")}`}};

/** Run by: mlstack flavor test flavors/${name}.ts */
export const tests: FlavorTests = {
  "takes what its components are made of": async ({ check, equal }) => {
    const { problems } = await check(configuration);
    equal(problems, []);
  },${lacking}
};
`;
}

/** A value that a shape takes. */
function sample(shape: Shape): Value {
  switch (shape.kind) {
    case "text":
      return "text";
    case "integer":
      return BigInt(Math.ceil(shape.minimum ?? (shape.exclusiveMinimum ?? 0) + 1));
    case "number":
      return shape.minimum ?? (shape.exclusiveMinimum ?? 0) + 1;
    case "boolean":
      return true;
    case "choice":
      return shape.options[0] ?? "";
    case "list":
      return Array.from({ length: shape.minItems ?? 0 }, () => sample(shape.item));
    case "map":
      return {};
    case "model":
      return Object.fromEntries(
        shape.fields.filter((each) => each.required).map((each) => [each.name, each.example ?? sample(each.shape)]),
      );
    case "union":
      return shape.options[0] === undefined ? "" : sample(shape.options[0]);
    case "any":
      return "anything";
  }
}
