import { labelOf } from "../keymap/keyName.ts";
import type { TextEdit } from "../keymap/textEdit.ts";
import { widthOf } from "./cells.ts";
import { useScrollEnd } from "./Details.tsx";
import { List, type ListHeading } from "./List.tsx";
import type { Line, Span } from "./line.ts";
import { centred, Modal } from "./Modal.tsx";
import { Rows } from "./T.tsx";
import { TextInput } from "./TextInput.tsx";
import { wrapLines } from "./wrap.ts";

/** A command as the help shows it. */
export type HelpEntry = {
  /** Tells entries apart. */
  readonly id: string;
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
  /** Index of the entry under the cursor; more than there are is the last one. */
  readonly index: number;
  readonly columns: number;
  readonly rows: number;
};

/** Rows for the whole sentence why the command under the cursor does not work. */
const reasonRows = 2;
/** The frame, the filter, the empty row below it, and the reason. */
const around = 4 + reasonRows;

/** The keys of the screen, over the screen, with a cursor; below them why the command under it does not work. */
export function Help({ entries, filter, isFiltering, index, columns, rows }: HelpProps) {
  const headings = headingsOf(entries);
  const least = Math.max(1, entries.length + headings.length);
  const size = { width: Math.min(columns - 4, 84), height: Math.max(6, Math.min(rows - 2, least + around)) };
  const { at, inside } = centred({ columns, rows }, size);
  const width = size.width - 4;
  const last = Math.max(0, entries.length - 1);
  useScrollEnd("overlay", last);
  const cursor = Math.min(index, last);
  const keyWidth = Math.max(8, ...entries.map((entry) => widthOf(keysOf(entry, width))));
  const note = entries.length === 0 ? "none" : `${cursor + 1} of ${entries.length}`;
  return (
    <Modal title="keys" note={note} {...size} at={at}>
      <TextInput
        edit={filter}
        width={width}
        isActive={isFiltering}
        at={inside}
        prompt="/ "
        placeholder="filter by name or key"
      />
      <List
        items={entries}
        cursor={entries.length === 0 ? -1 : cursor}
        width={width}
        height={Math.max(1, size.height - around + 1)}
        isFocused
        keyOf={idOf}
        row={(entry) => entryLine(entry, keyWidth, width)}
        headings={headings}
        empty={["No command is called so."]}
      />
      <Rows lines={reasonLines(entries[cursor], width)} />
    </Modal>
  );
}

function idOf({ id }: HelpEntry): string {
  return id;
}

function headingsOf(entries: readonly HelpEntry[]): readonly ListHeading[] {
  return entries.flatMap(({ group }, above) => (group === entries[above - 1]?.group ? [] : [{ above, text: group }]));
}

function reasonLines(entry: HelpEntry | undefined, width: number): readonly Line[] {
  const { disabled } = entry ?? {};
  const lines = disabled === undefined ? [] : wrapLines([[{ text: disabled, style: "warn" }]], width);
  return Array.from({ length: reasonRows }, (_, i) => lines[i] ?? "");
}

/** Below this width only the first keys are told. */
const wide = 70;

function keysOf({ keys }: HelpEntry, width: number): string {
  return labelOf(keys, width < wide ? 2 : 3);
}

const danger: Span = { text: "  !", style: "warn" };

function entryLine(entry: HelpEntry, keyWidth: number, width: number): Line {
  const keys = `  ${keysOf(entry, width).padStart(keyWidth)}  `;
  if (entry.disabled !== undefined) return [{ text: `${keys}${entry.title} — ${entry.disabled}`, style: "dim" }];
  return [{ text: keys, style: "key" }, { text: entry.title }, ...(entry.isDangerous ? [danger] : [])];
}
