import { expect } from "bun:test";
import type { Home } from "../drivers/home.ts";
import { command, type Finished, launch } from "../harness/app.ts";
import type { Pty } from "../harness/pty.ts";

/** Answers all questions of `mlstack --accessible` through a pipe. */
export function answer(
  home: Home,
  answers: readonly string[],
  more: { readonly args?: readonly string[] } = {},
): Promise<Finished> {
  const stdin = answers.map((line) => `${line}\n`).join("");
  return command({ home: home.path, args: ["--accessible", ...(more.args ?? [])], stdin });
}

/** Nothing was written but text and line feeds. */
export function expectPlain(text: string): void {
  expect(text.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g)).toBeNull();
}

/** A conversation on a terminal that can do nothing but show lines (TERM=dumb). */
export class DumbTerminal implements AsyncDisposable {
  readonly pty: Pty;

  /** `shell`: nothing runs yet but a shell that knows jobs, with the prompt "sh> ". */
  constructor(home: Home, start: "mlstack" | "shell" = "mlstack") {
    this.pty = launch({
      home: home.path,
      ...(start === "shell" ? { argv: ["bash", "--norc", "--noediting", "-i"] } : {}),
      env: { TERM: "dumb", PS1: "sh> " },
      size: { columns: 200, rows: 60 },
    });
  }

  /** Waits for a text in what was written after the last answer. */
  async wrote(text: string): Promise<void> {
    await this.pty.waitUntil(() => this.written().slice(this.#from).includes(text), `expected ${text}`);
  }

  /** Types a command for the shell. */
  command(line: string): void {
    this.#from = this.written().length;
    this.pty.type(`${line}\n`);
  }

  /** Where what was written after the last answer begins. */
  #from = 0;

  /** Waits until a question is asked that was not asked yet when the last answer was given. */
  async asked(prompt: string): Promise<void> {
    const isAsked = (): boolean => this.written().slice(this.#from).endsWith(`${prompt}: `);
    await this.pty.waitUntil(isAsked, `expected to be asked ${prompt}`);
  }

  /** Answers a question once it is asked. */
  async answer(prompt: string, line: string): Promise<void> {
    await this.asked(prompt);
    this.#from = this.written().length;
    this.pty.type(line);
    this.pty.press("enter");
  }

  /** All that was written, with the echo of what was typed. */
  written(): string {
    return Buffer.concat(this.pty.chunks.map(({ data }) => data)).toString("utf8");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.pty.close();
  }
}
