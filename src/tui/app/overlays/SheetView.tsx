import type { SheetOverlay } from "../../actions/overlay/overlay.ts";
import type { TerminalSize } from "../../terminal/size.ts";
import { ScrolledOverlay } from "../../widgets/Details.tsx";
import { centred, Modal } from "../../widgets/Modal.tsx";
import { wrapLines } from "../../widgets/wrap.ts";

type SheetViewProps = { readonly overlay: SheetOverlay; readonly size: TerminalSize };

/** Text to be read, above the screen: as large as it needs. */
export function SheetView({ overlay, size }: SheetViewProps) {
  const width = size.columns - 8;
  const rows = wrapLines(overlay.lines, width);
  const height = Math.max(1, Math.min(size.rows - 5, rows.length));
  const box = { width: width + 4, height: height + 2 };
  const top = Math.min(overlay.top, Math.max(0, rows.length - height));
  const note = rows.length > height ? { note: `${top + 1}-${top + height} of ${rows.length}` } : {};
  return (
    <Modal title={overlay.title} {...note} {...box} at={centred(size, box).at}>
      <ScrolledOverlay lines={overlay.lines} width={width} height={height} top={top} />
    </Modal>
  );
}
