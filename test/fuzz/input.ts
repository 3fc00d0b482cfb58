import { commands } from "../../src/tui/actions/table.ts";
import { keyBytes, pasteBytes } from "../e2e/harness/keys.ts";
import type { Random } from "./random.ts";

/** Keys that end or stop the program, which would end most rounds at once: they come seldom. */
const leaving: ReadonlySet<string> = new Set(["app.quit", "app.interrupt", "app.suspend"]);

const bound: readonly string[] = commands
  .filter(({ id }) => !leaving.has(id))
  .flatMap(({ keys }) => keys)
  .map((chord) => chord.split(" ").map(keyBytes).join(""));

const editing = [
  "left",
  "right",
  "home",
  "end",
  "backspace",
  "delete",
  "ctrl+a",
  "ctrl+e",
  "ctrl+k",
  "ctrl+u",
  "ctrl+w",
].map(keyBytes);

const words: readonly string[] = [
  "prod",
  "s3://ml/prod",
  "3",
  "-1",
  "2.50",
  "true",
  "null",
  "{{aws.key}}",
  "{a: [1, 2], b: null}",
  '{"a": {"b": [',
  "größe 漢字 👩‍👩‍👧‍👦 e\u0301",
  "\u202eabc",
  "a".repeat(300),
  " ",
];

const pastes: readonly string[] = [
  "one\ntwo\nthree",
  "--path=s3://ml/other\n--key={{aws.key}}",
  "path: s3://ml/yaml\nkey: null\nclient_kwargs:\n  region_name: eu-west-1",
  '{"path": "s3://ml/json"}',
  "mlstack artifact-store register x -f s3 --path=s3://ml/x",
  "a=1\nb=2\nc",
  "\x1b[31mred\x07\u0000",
  "x".repeat(20_000),
];

/** What a terminal or a torn line may send that is no key. */
const noise: readonly string[] = [
  "\x1b]11;rgb:ffff/ffff/ffff\x1b\\",
  "\x1b[I\x1b[O",
  "\x1b[?62;1;4c",
  "\x1b[999~",
  "\x1b[",
  "\x1bO",
  "\x1b[200~",
  "\xff\xfe",
];

/** Clicks, double clicks and turns of the wheel anywhere, also beyond the edge of the terminal. */
function mouse(random: Random): string {
  const at = `${1 + random.below(130)};${1 + random.below(45)}`;
  const click = `\x1b[<0;${at}M\x1b[<0;${at}m`;
  return random.one([click, click, click + click, `\x1b[<2;${at}M`, `\x1b[<64;${at}M`, `\x1b[<65;${at}M`]);
}

/** The next bytes: mostly keys that mean something, sometimes the mouse, text, pastes and noise. */
export function nextInput(random: Random): string {
  const kind = random.next();
  if (kind < 0.52) return random.one(bound);
  if (kind < 0.6) return mouse(random);
  if (kind < 0.72) return random.one(words);
  if (kind < 0.84) return keyBytes(random.one(["enter", "esc", "tab", "down", "up"]));
  if (kind < 0.92) return random.one(editing);
  if (kind < 0.96) return pasteBytes(random.one(pastes));
  if (kind < 0.995) return random.one(noise);
  return keyBytes(random.one(["q", "ctrl+c"]));
}
