import { Box } from "ink";
import { labelOf } from "../keymap/keyName.ts";
import { type TextEdit, textOfEdit } from "../keymap/textEdit.ts";
import { widthOf } from "./cells.ts";
import { useScrollEnd } from "./Details.tsx";
import type { Line, Span } from "./line.ts";
import { centred, Modal } from "./Modal.tsx";
import { T } from "./T.tsx";
import { TextInput } from "./TextInput.tsx";

/** A command as the help shows it. */
export type HelpEntry = {
  readonly keys: readonly string[];
  readonly title: string;
  /** Heading that it stands under. Entries of a group stand together. */
  readonly group: string;
  /** Why it cannot be used now. */
  readonly disabled?: string;
  /** It takes something away. */
  readonly isDangerous?: true;
};

/** What `Help` draws. */
export type HelpProps = {
  readonly entries: readonly HelpEntry[];
  readonly filter: TextEdit;
  /** Keys are typed into the filter. */
  readonly isFiltering: boolean;
  /** The first row that is shown; more than there is shows the last rows. */
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
};

/** The keys of the screen, over the screen. */
export function Help({ entries, filter, isFiltering, top, columns, rows }: HelpProps) {
  const lines = helpLines(entries, textOfEdit(filter));
  const size = { width: Math.min(columns - 4, 84), height: Math.max(6, Math.min(rows - 2, lines.length + 4)) };
  const { at, inside } = centred({ columns, rows }, size);
  const height = size.height - 4;
  const width = size.width - 4;
  const last = Math.max(0, lines.length - height);
  useScrollEnd("overlay", last);
  const first = Math.min(top, last);
  return (
    <Modal
      title="keys"
      note={`${lines.length === 0 ? 0 : first + 1}-${Math.min(lines.length, first + height)} of ${lines.length}`}
      {...size}
      at={at}
    >
      <TextInput
        edit={filter}
        width={width}
        isActive={isFiltering}
        at={inside}
        prompt="/ "
        placeholder="filter by name or key"
      />
      <T line="" width={width} />
      <Box flexDirection="column" height={height}>
        {lines.slice(first, first + height).map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is where it stands
          <T key={i} line={line} width={width} />
        ))}
      </Box>
    </Modal>
  );
}

/** The rows of the help that a filter leaves: by words of the title, or by a whole key. */
export function helpLines(entries: readonly HelpEntry[], filter: string): readonly Line[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const left = entries.filter((entry) => isLeft(entry, filter.trim(), words));
  const keyWidth = Math.max(8, ...left.map((entry) => widthOf(keysOf(entry))));
  let group = "";
  return left.flatMap((entry): readonly Line[] => {
    const line = entryLine(entry, keyWidth);
    if (entry.group === group) return [line];
    group = entry.group;
    return [[{ text: group, style: "strong" }], line];
  });
}

function isLeft(entry: HelpEntry, filter: string, words: readonly string[]): boolean {
  if (entry.keys.some((key) => labelOf([key]) === filter)) return true;
  const text = `${entry.title} ${entry.group}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function keysOf(entry: HelpEntry): string {
  return labelOf(entry.keys, 3);
}

const danger: Span = { text: "  !", style: "warn" };

function entryLine(entry: HelpEntry, keyWidth: number): Line {
  const keys = keysOf(entry).padStart(keyWidth);
  if (entry.disabled === undefined)
    return [{ text: `  ${keys}  `, style: "key" }, { text: entry.title }, ...(entry.isDangerous ? [danger] : [])];
  return [{ text: `  ${keys}  ${entry.title} — ${entry.disabled}`, style: "dim" }];
}
