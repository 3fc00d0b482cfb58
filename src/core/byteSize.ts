const units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];

/** A number of bytes for people: `980 B`, `1.5 KiB`, `12 MiB`. */
export function byteSize(bytes: number): string {
  const power = bytes < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10));
  const amount = bytes / 1024 ** power;
  const rounded = power === 0 || amount >= 99.95 ? Math.round(amount) : Math.round(amount * 10) / 10;
  return `${rounded} ${units[power]}`;
}
