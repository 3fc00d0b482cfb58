import { expect, test } from "bun:test";
import { Box } from "ink";
import { FormView } from "../../../src/tui/widgets/form/FormView.tsx";
import { Pane } from "../../../src/tui/widgets/Pane.tsx";
import { T } from "../../../src/tui/widgets/T.tsx";
import { TextInput } from "../../../src/tui/widgets/TextInput.tsx";
import { after, sampleForm, typed } from "../forms/fields.ts";
import { onTerminal } from "./onTerminal.ts";

test("the terminal's cursor stands behind what was typed, also behind wide characters", async () => {
  const { rows, cursor } = await onTerminal(
    <Box flexDirection="column" width={60} height={16}>
      <T line="a header" width={60} />
      <Pane title="name" width={40} height={3}>
        <TextInput edit={{ before: "漢字ab", after: "cd" }} width={38} isActive at={{ x: 1, y: 2 }} />
      </Pane>
    </Box>,
  );
  expect(rows[2]).toBe("│漢字abcd                              │");
  expect(cursor).toEqual({ column: 7, row: 2 });
});

test("in a form the cursor stands in the field that is edited", async () => {
  const typing = after(sampleForm(), { type: "go", path: ["ratio"] }, { type: "enter" }, ...typed("0.5"), {
    type: "edit-key",
    key: "left",
  });
  const { rows, cursor } = await onTerminal(
    <Box flexDirection="column" width={60} height={16}>
      <T line="a header" width={60} />
      <FormView state={typing} width={60} height={15} isFocused at={{ x: 0, y: 1 }} />
    </Box>,
  );
  const row = rows.findIndex((text) => text.includes("ratio"));
  expect(cursor).toEqual({ column: (rows[row]?.indexOf("0.5") ?? 0) + 2, row });
});

test("in a list of choices the cursor stands in the filter", async () => {
  const picking = after(sampleForm(), { type: "go", path: ["region"] }, { type: "enter" }, ...typed("eu"));
  const { rows, cursor } = await onTerminal(
    <FormView state={picking} width={60} height={16} isFocused at={{ x: 0, y: 0 }} />,
  );
  const row = rows.findIndex((text) => text.includes("/ eu"));
  expect(cursor).toEqual({ column: (rows[row]?.indexOf("/ eu") ?? 0) + 4, row });
});
