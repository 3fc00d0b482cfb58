import { describe, expect, test } from "bun:test";
import { readLabelChange } from "../../src/core/labelChange.ts";

describe("labels as they are typed", () => {
  test("are added by key=value and removed by -key", () => {
    const read = readLabelChange(" env=prod, -team ,owner = ml ops, empty=, __proto__=x");
    expect(read.ok && { ...read.value.labels }).toEqual({
      env: "prod",
      owner: "ml ops",
      empty: "",
      ["__proto__"]: "x",
    });
    expect(read.ok && read.value.removeLabels).toEqual(["team"]);
  });

  test("are refused where they could mean something else", () => {
    const message = (text: string) => {
      const read = readLabelChange(text);
      return read.ok ? "" : read.error.message;
    };
    expect(message("")).toBe("There is no label here.");
    expect(message("prod")).toBe("prod has no value.");
    expect(message("=prod")).toBe("=prod has no key.");
    expect(message("-env=prod")).toBe("-env=prod names a value.");
    expect(message("a=b=c")).toBe("The value of a holds an equals sign.");
    expect(message("env=prod, -env")).toBe("env would be both set and removed.");
    expect(message("-")).toBe("The key to remove is missing behind -.");
  });
});
