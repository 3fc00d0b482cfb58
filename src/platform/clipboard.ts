import { Buffer } from "node:buffer";
import type { ChildProcess } from "node:child_process";
import process from "node:process";

/** A program that puts its standard input onto a clipboard. */
export interface ClipboardProgram {
  readonly command: string;
  readonly args: readonly string[];
  readonly encoding: "utf8" | "utf16le";
}

/** What the choice of programs depends on. */
export interface ClipboardFacts {
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A program that takes longer is given up, ms. */
const patience = 1000;

/**
 * The programs that may reach the clipboard of the person at the terminal. One of each group is enough, tried in this order: tmux, which hands the text on to
 * its own terminal (`load-buffer -w`, since tmux 3.2), and the desktop's. Over SSH the desktop's clipboard is another machine's, so only tmux is left.
 */
export function clipboardPrograms({ platform, environment }: ClipboardFacts): readonly (readonly ClipboardProgram[])[] {
  const tmux = environment.TMUX ? [utf8("tmux", "load-buffer", "-w", "-")] : [];
  return [tmux, isRemote(environment) ? [] : desktopPrograms(platform, environment)].filter(({ length }) => length > 0);
}

function isRemote(environment: ClipboardFacts["environment"]): boolean {
  return Boolean(environment.SSH_CONNECTION || environment.SSH_TTY || environment.SSH_CLIENT);
}

function desktopPrograms(platform: string, environment: ClipboardFacts["environment"]): readonly ClipboardProgram[] {
  if (platform === "darwin") return [utf8("pbcopy")];
  if (platform === "win32") {
    // By its full path: a search would look into the working folder first.
    return [utf16(`${environment.SystemRoot ?? "C:\\Windows"}\\System32\\clip.exe`)];
  }
  return [
    ...(environment.WSL_DISTRO_NAME ? [utf16("clip.exe")] : []),
    ...(environment.WAYLAND_DISPLAY ? [utf8("wl-copy")] : []),
    ...(environment.DISPLAY ? [utf8("xclip", "-selection", "clipboard"), utf8("xsel", "--clipboard", "--input")] : []),
  ];
}

function utf8(command: string, ...args: readonly string[]): ClipboardProgram {
  return { command, args, encoding: "utf8" };
}

/** `clip.exe` takes anything else for text of the console's code page. */
function utf16(command: string): ClipboardProgram {
  return { command, args: [], encoding: "utf16le" };
}

/** Puts a text onto the clipboard by a program of the system. False when there is none that works. */
export async function copyByProgram(text: string, facts: ClipboardFacts): Promise<boolean> {
  const groups = clipboardPrograms(facts).map((programs) => byFirst(programs, text, facts));
  return (await Promise.all(groups)).includes(true);
}

async function byFirst(programs: readonly ClipboardProgram[], text: string, facts: ClipboardFacts): Promise<boolean> {
  for (const program of programs) if (await runs(program, text, facts)) return true;
  return false;
}

function runs({ command, args, encoding }: ClipboardProgram, text: string, facts: ClipboardFacts): Promise<boolean> {
  return new Promise((resolve) => {
    let child: ChildProcess | undefined;
    const timer = setTimeout(() => {
      child?.kill();
      resolve(false);
    }, patience);
    const end = (worked: boolean): void => {
      clearTimeout(timer);
      resolve(worked);
    };
    try {
      // Asked for only now: an import would cost every start.
      child = process.getBuiltinModule("node:child_process").spawn(command, [...args], {
        // pbcopy takes its input for ASCII where the locale does not say more.
        env: { ...facts.environment, ...(facts.platform === "darwin" ? { LC_CTYPE: "UTF-8" } : {}) },
        stdio: ["pipe", "ignore", "ignore"],
        windowsHide: true,
      });
    } catch {
      return end(false);
    }
    child.on("error", () => end(false));
    // Not "close": wl-copy and xclip leave a process behind that serves the clipboard.
    child.on("exit", (code) => end(code === 0));
    child.stdin?.on("error", () => {});
    child.stdin?.end(Buffer.from(text, encoding));
  });
}
