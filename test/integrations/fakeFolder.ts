import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A folder in which environments are made of files alone; no Python is there. */
export class FakeFolder implements Disposable {
  readonly path = mkdtempSync(join(tmpdir(), "mlstack-python-"));

  /** Writes a file and the folders above it. */
  write(path: string, content: string | Uint8Array = ""): string {
    const whole = join(this.path, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(whole, content);
    return whole;
  }

  folder(path: string): string {
    const whole = join(this.path, path);
    mkdirSync(whole, { recursive: true });
    return whole;
  }

  link(path: string, target: string): string {
    const whole = join(this.path, path);
    mkdirSync(dirname(whole), { recursive: true });
    symlinkSync(target, whole);
    return whole;
  }

  /** A virtual environment as `python -m venv` makes it. */
  venv(path: string, config = "home = /usr/bin\ninclude-system-site-packages = false\nversion = 3.12.4\n"): string {
    this.write(`${path}/pyvenv.cfg`, config);
    this.folder(`${path}/lib/python3.12/site-packages`);
    this.write(`${path}/bin/python`);
    return join(this.path, path);
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
