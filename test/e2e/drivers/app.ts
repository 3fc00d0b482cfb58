import { expect } from "bun:test";
import { type LaunchOptions, launch } from "../harness/app.ts";
import type { Pty } from "../harness/pty.ts";
import { ArtifactsScreen } from "./artifacts.ts";
import { ComposerScreen } from "./composer.ts";
import { FormScreen } from "./form.ts";
import { PaletteScreen } from "./palette.ts";
import { Screen } from "./screen.ts";
import { StacksScreen } from "./stacks.ts";
import { TypedListScreen } from "./typedList.ts";

/** The running program, seen through its screens. Close it: it owns a child process. */
export class App extends Screen implements AsyncDisposable {
  readonly stacks: StacksScreen;
  readonly composer: ComposerScreen;
  readonly form: FormScreen;
  readonly palette: PaletteScreen;
  readonly components: TypedListScreen;
  readonly flavors: TypedListScreen;
  readonly artifacts: ArtifactsScreen;

  constructor(pty: Pty) {
    super(pty);
    this.stacks = new StacksScreen(pty);
    this.composer = new ComposerScreen(pty);
    this.form = new FormScreen(pty);
    this.palette = new PaletteScreen(pty);
    this.components = new TypedListScreen(pty, "components");
    this.flavors = new TypedListScreen(pty, "flavors");
    this.artifacts = new ArtifactsScreen(pty);
  }

  /** Leaves by the key for it: status 0, the terminal as it was. */
  async quit(): Promise<void> {
    this.press("app.quit");
    await this.expectLeft(0);
  }

  /** Steps back one level and waits for it: what follows the byte of esc at once would be taken for alt with that key. */
  async back(): Promise<void> {
    const before = this.text();
    this.press("app.back");
    await this.pty.waitUntil(() => this.text() !== before, "expected esc to do something");
  }

  /** Waits for the end: this exit status, and the terminal given back. */
  async expectLeft(status: number): Promise<void> {
    expect(await this.pty.exit()).toBe(status);
    expect(this.pty.restored()).toEqual({ ok: true, left: [] });
  }

  /** The end that nothing can be done about. */
  async kill(): Promise<void> {
    this.pty.signal("SIGKILL");
    await this.pty.exit();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.pty.close();
  }
}

/** Starts the screens and waits for the first one. */
export async function start(options: LaunchOptions): Promise<App> {
  const app = new App(launch(options));
  await app.stacks.expectOpen();
  return app;
}
