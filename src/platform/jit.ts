/** 1 is Bun's default. Lower values make keys no faster than this, and the compilers that they start take 20 MiB more at the peak. */
const patience = 20;

/**
 * Lessens the reluctance of the JIT that the executable starts with (see build/compile.ts): call it once the first frame is drawn.
 * Does nothing where there is no such switch.
 */
export function speedUp(): void {
  const { Bun } = globalThis as { Bun?: { unsafe?: { setJITPolicy?: (scale: number) => void } } };
  Bun?.unsafe?.setJITPolicy?.(patience);
}
