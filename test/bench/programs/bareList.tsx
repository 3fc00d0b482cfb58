// The yardstick of screens: an Ink list as one writes it first, with Ink's defaults; only the visible rows are mounted. FRAMES: another limit of frames a second.
import { Box, render, Text, useApp, useInput, useWindowSize } from "ink";
import { memo, useState } from "react";

const count = Number(process.env.ROWS ?? 1000);
const types = ["orchestrator", "artifact_store", "model_deployer", "step_operator", "alerter"];
const flavors = ["s3", "kubernetes", "mlflow", "local", "slack"];
const rows = Array.from({ length: count }, (_, index) => {
  const name = `component-${String(index + 1).padStart(5, "0")}`;
  return name.padEnd(24) + (types[index % 5] ?? "").padEnd(20) + (flavors[(index * 7) % 5] ?? "");
});

const Row = memo(({ text, on, width }: { text: string; on: boolean; width: number }) => (
  <Text inverse={on} wrap="truncate">
    {`${on ? "> " : "  "}${text}`.padEnd(width)}
  </Text>
));

/** How many rows down these keys mean: `j` and `k` may come several at a time. */
function steps(input: string, key: { downArrow: boolean; upArrow: boolean }): number {
  if (key.downArrow) return 1;
  if (key.upArrow) return -1;
  return [...input].reduce((sum, letter) => sum + Number(letter === "j") - Number(letter === "k"), 0);
}

function List() {
  const { columns, rows: height } = useWindowSize();
  const { exit } = useApp();
  const [place, setPlace] = useState({ cursor: 0, top: 0 });
  const visible = height - 4;
  useInput((input, key) => {
    if (input === "q") return exit();
    const down = steps(input, key);
    if (down === 0) return;
    setPlace(({ cursor, top }) => {
      const next = Math.max(0, Math.min(count - 1, cursor + down));
      return { cursor: next, top: Math.max(next - visible + 1, Math.min(top, next)) };
    });
  });
  const shown = rows.slice(place.top, place.top + visible).map((text, line) => ({ line, text }));
  return (
    <Box flexDirection="column" width={columns} height={height}>
      <Text bold color="cyan">
        {"mlstack  components".padEnd(columns)}
      </Text>
      <Text dimColor>{`${"  NAME".padEnd(26)}${"TYPE".padEnd(20)}FLAVOR`}</Text>
      <Box flexDirection="column" flexGrow={1}>
        {shown.map(({ line, text }) => (
          <Row key={line} text={text} on={place.top + line === place.cursor} width={columns} />
        ))}
      </Box>
      <Text color="gray">{"─".repeat(columns)}</Text>
      <Text>
        {`row ${place.cursor + 1} of ${count}`.padEnd(20)}
        <Text dimColor> j/k move q quit</Text>
      </Text>
    </Box>
  );
}

const frames = process.env.FRAMES === undefined ? {} : { maxFps: Number(process.env.FRAMES) };
render(<List />, { alternateScreen: true, exitOnCtrlC: false, interactive: true, ...frames });
