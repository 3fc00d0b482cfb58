import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { LocalFactQuery, LocalFacts } from "../../../src/core/localFact.ts";
import { readLocalFacts } from "../../../src/platform/localFacts/readLocalFacts.ts";

/** The home of someone, with files in it. */
export class FakeMachine implements Disposable {
  readonly home = mkdtempSync(join(tmpdir(), "mlstack-facts-"));

  /** Writes a file below the home. */
  write(path: string, content: string | Uint8Array): string {
    const whole = join(this.home, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, content);
    return whole;
  }

  /** What is found here, with more in the environment than HOME. */
  facts(query: LocalFactQuery, environment: Readonly<Record<string, string>> = {}): Promise<LocalFacts> {
    return readLocalFacts(query, { platform: "linux", environment: { HOME: this.home, ...environment } });
  }

  [Symbol.dispose](): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}

/** `prod* (ml-cluster · ml)`: a fact as one text, the star says that it is current. */
export function shownFacts({ facts }: LocalFacts): readonly string[] {
  return facts.map(({ value, note, isCurrent }) => `${value}${isCurrent ? "*" : ""}${note === "" ? "" : ` (${note})`}`);
}
