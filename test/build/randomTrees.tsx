// Prints what Ink makes of random trees, as a JSON list of texts: SEED chooses them, CASES says how many. Every second tree is a changed copy of the one before.
import { Box, renderToString, Text, Transform } from "ink";
import type { ReactElement } from "react";

let seed = Number(process.env.SEED ?? 1);

function random(below: number): number {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return (seed >> 8) % below;
}

function oneOf<T>(values: readonly T[], other: T): T {
  return values[random(values.length)] ?? other;
}

const texts = [
  ...[
    "hello",
    "a b c",
    "日本語",
    "漢字ab",
    "é",
    "e\u0301",
    "🎉",
    "👨‍👩‍👧",
    "tab",
    "long ".repeat(9),
    "─".repeat(12),
    "",
    " lead",
    "trail  ",
  ],
  ...[
    "a\nb\nc",
    "\u200b",
    "\x1b[31mred\x1b[39m",
    "x\x1b[1mbo\nld\x1b[22m",
    "\x1b[7minv\x1b[27m",
    "see \x1b]8;id=m1;https://a.org\x07a\nb\x1b]8;;\x07 end",
    "\x1b[1m\x1b[2mboth\x1b[22m─●",
    "\x1b[1;31;48;5;9mthree\x1b[0m ",
    "│\n".repeat(5),
  ],
];
const wraps = ["wrap", "truncate", "truncate-middle", "truncate-start", "hard"] as const;

function chance<T>(oneIn: number, props: () => T): T | undefined {
  return random(oneIn) === 0 ? props() : undefined;
}

function textNode(key: number): ReactElement {
  return (
    <Text
      key={key}
      color={oneOf(["red", "#12ab34", "cyan"], "red")}
      {...chance(4, () => ({ inverse: true }))}
      wrap={oneOf(wraps, "wrap")}
    >
      {oneOf(texts, "")}
      {random(2) === 0 ? <Text underline>{oneOf(texts, "")}</Text> : null}
    </Text>
  );
}

function tree(depth: number, key: number): ReactElement {
  const kind = random(depth > 0 ? 5 : 2);
  if (kind < 2) return textNode(key);
  if (kind === 2 && random(3) === 0) {
    return (
      <Transform key={key} transform={(line) => line.split("").reverse().join("")}>
        <Text>{oneOf(["plain", "two words", "abc"], "")}</Text>
      </Transform>
    );
  }
  const children = Array.from({ length: 1 + random(4) }, (_, index) => tree(depth - 1, index));
  return (
    <Box
      key={key}
      flexDirection={random(2) === 0 ? "row" : "column"}
      paddingX={random(2)}
      {...chance(3, () => ({ borderStyle: "round" as const }))}
      {...chance(3, () => ({ width: 5 + random(30) }))}
      {...chance(4, () => ({ height: 1 + random(6) }))}
      {...chance(3, () => ({ overflow: "hidden" as const }))}
      {...chance(8, () => ({ position: "absolute" as const, left: random(10) - 3, top: random(8) - 3 }))}
      {...chance(6, () => ({ backgroundColor: "blue" }))}
    >
      {children}
    </Box>
  );
}

const frames: string[] = [];
for (let index = 0; index < Number(process.env.CASES ?? 100); index++) {
  const columns = 20 + random(80);
  const content = tree(4, 0);
  frames.push(renderToString(<Box flexDirection="column">{content}</Box>, { columns }));
  const moved = (
    <Box flexDirection="column">
      <Text>{oneOf(texts, "")}</Text>
      {content}
    </Box>
  );
  frames.push(renderToString(moved, { columns }));
}
console.log(JSON.stringify(frames));
