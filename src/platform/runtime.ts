/** What runs the program. */
export interface Runtime {
  readonly name: "bun" | "deno";
  readonly version: string;
  /** The program is one executable of its own. */
  readonly isCompiled: boolean;
}

function detect(): Runtime {
  const { bun, deno } = process.versions;
  if (bun !== undefined) return { name: "bun", version: bun, isCompiled: Bun.isStandaloneExecutable };
  if (deno !== undefined) return { name: "deno", version: deno, isCompiled: isDenoCompiled() };
  throw new Error("mlstack runs under Bun or Deno only");
}

function isDenoCompiled(): boolean {
  const { Deno } = globalThis as { Deno?: { build?: { standalone?: boolean } } };
  return Deno?.build?.standalone === true;
}

/** What runs the program now. */
export const runtime: Runtime = detect();
