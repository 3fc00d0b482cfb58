import process from "node:process";
import { render, useApp } from "ink";
import { createElement, type ReactElement, type ReactNode } from "react";
import { frameStream, type OutputStream } from "./frameStream.ts";
import type { Guard } from "./guard.ts";
import { inertStdin } from "./inertStdin.ts";
import type { TerminalInput } from "./input.ts";
import { cursorHome, eraseBelow, mouseOff, mouseOn, popTitle, pushTitle, titleSequence } from "./sequences.ts";
import { onWindowChange, refreshTerminalSize, reReadSize } from "./size.ts";
import { onContinued, onStopAsked, stopUntilContinued } from "./suspend.ts";

/** What a screen stands on. */
export type ScreenOptions = {
  /** Is started with the screen and stopped with it. */
  readonly input: TerminalInput;
  /** Takes the screen down if the program dies, and is told of errors while drawing. */
  readonly guard: Guard;
  /** Default: `process.stdout`. */
  readonly stdout?: OutputStream;
  /** The window's title to begin with; absent: it is left alone. */
  readonly title?: string;
  /** Clicks and the wheel are told as events, and no longer select text by themselves. */
  readonly mouse?: boolean;
  /** Is written onto the empty screen before the first frame; must leave the cursor where it begins. */
  readonly question?: string;
};

/** An open screen. */
export type Screen = {
  /** Shows another tree. */
  rerender(tree: ReactElement): void;
  /** Names the window; whatever is in the text, the terminal gets nothing but its printable form. */
  setTitle(title: string): void;
  /** Sends a sequence that draws nothing, such as one for the clipboard. Dropped while something else has the terminal. */
  send(sequence: string): void;
  /** Draws everything anew on an empty screen. */
  redraw(): void;
  /** Gives the terminal to `task` (an editor, a pager) and draws everything anew when it is done. */
  handOff<T>(task: () => Promise<T>): Promise<T>;
  /**
   * Ctrl+Z: stops the program; resolves when it was continued and the screen is back. Nothing happens while the terminal is handed off, as
   * by a second Ctrl+Z in the same read. Not on Windows, see `canSuspend`.
   */
  suspend(): Promise<void>;
  /** Leaves the screen and gives the terminal back. Harmless when repeated. */
  close(): void;
  /** Resolves when the screen has been left and the terminal knows. Nothing at the top level of a module may await it (see `Guard.install`). */
  readonly closed: Promise<void>;
};

type SuspendTerminal = ReturnType<typeof useApp>["suspendTerminal"];

/** Hands out what Ink tells only to components. */
function Bridge(props: {
  readonly onSuspendTerminal: (suspend: SuspendTerminal) => void;
  readonly children?: ReactNode;
}) {
  const { suspendTerminal } = useApp();
  props.onSuspendTerminal(suspendTerminal);
  return props.children;
}

/** How long a terminal may take for what was written to it last, ms. */
const takingTime = 3_000;

/** Resolves when the terminal has what was written; a signal may have cut a write in two, and the rest is lost when the program ends first. */
function taken(stdout: OutputStream): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, takingTime);
    stdout.write("", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Opens a full screen that shows `tree`. There can be one at a time. Writes nothing while nothing changes. */
export function openScreen(tree: ReactElement, options: ScreenOptions): Screen {
  const { input, guard } = options;
  const stdout = options.stdout ?? process.stdout;
  const frames = frameStream(stdout, options.question);
  let content = tree;
  let suspendTerminal: SuspendTerminal | undefined;
  let isHandedOff = false;
  let isClosed = false;
  // Not Ink's own promise: that one waits for ever for a terminal that takes nothing, as one that is stopped.
  const left = Promise.withResolvers<void>();
  let isResized = false;
  let title = options.title;

  /** What the terminal is told beside the frames, when the screen takes it and when it gives it back. */
  function enterModes(): void {
    stdout.write((title === undefined ? "" : pushTitle + titleSequence(title)) + (options.mouse ? mouseOn : ""));
  }

  function leaveModes(): void {
    stdout.write((options.mouse ? mouseOff : "") + (title === undefined ? "" : popTitle));
  }

  function bridged(): ReactElement {
    const onSuspendTerminal = (suspend: SuspendTerminal): void => {
      suspendTerminal = suspend;
    };
    return createElement(Bridge, { onSuspendTerminal }, content);
  }

  function close(): void {
    if (isClosed) return;
    isClosed = true;
    forgetContinue();
    forgetStopAsked();
    forgetWindowChange();
    stdout.off("resize", beforeInkResizes);
    stdout.off("resize", afterInkResized);
    try {
      instance?.unmount();
    } finally {
      frames.mute();
      if (!isHandedOff) leaveModes();
      input.stop();
      unprotect();
      void taken(stdout).then(left.resolve);
    }
  }

  function canHandOff(): boolean {
    return suspendTerminal !== undefined && !isHandedOff && !isClosed;
  }

  /** Takes the terminal again and draws everything; a task that has it just now ends with that anyway. */
  function redraw(): void {
    if (canHandOff()) void handOff(async () => {});
  }

  async function handOff<T>(task: () => Promise<T>): Promise<T> {
    if (suspendTerminal === undefined || isHandedOff) throw new Error("the terminal is not the screen's to hand off");
    isHandedOff = true;
    const suspension = await suspendTerminal();
    leaveModes();
    input.stop();
    try {
      return await task();
    } finally {
      takeNewSize();
      isHandedOff = false;
      if (!isClosed) {
        // First: what a ctrl+s stopped, typed while the terminal was another's, goes on only now.
        input.start();
        enterModes();
      }
      await suspension.resume();
    }
  }

  /** The window may have changed while the terminal was another's. React goes first, as on a resize; Ink draws nothing before it has resumed. */
  function takeNewSize(): void {
    reReadSize(stdout);
    isResized = false;
    if (isClosed || instance === undefined) return;
    refreshTerminalSize(frames.stream);
    instance.rerender(bridged());
  }

  /** Another program asks for a stop (kill -TSTP), as an editor does for the whole group when ctrl+z is pressed in it. */
  function stop(): void {
    if (canHandOff()) void handOff(stopUntilContinued);
    else void stopUntilContinued();
  }

  /**
   * Ink answers a resize by drawing the old tree on the new size, and React draws the right one after that. Here React goes first, on a
   * screen that was cleared because terminals rearrange what was on it, and all of it is shown as one frame.
   */
  function beforeInkResizes(): void {
    isResized = true;
    if (isHandedOff || instance === undefined) return;
    frames.beginFrame();
    frames.stream.write(cursorHome + eraseBelow);
    instance.clear();
    refreshTerminalSize(frames.stream);
    instance.rerender(bridged());
  }

  function afterInkResized(): void {
    frames.endFrame();
  }

  /** Made smaller and larger again at once: the size is what it was, so there is no `resize`, but the terminal has lost what was on it. */
  function afterWindowChange(): void {
    setImmediate(() => {
      if (!isResized) redraw();
      isResized = false;
    });
  }

  // Stopped from outside (kill -STOP): nobody could clean up before.
  const forgetContinue = onContinued(redraw);
  const forgetStopAsked = onStopAsked(stop);
  const forgetWindowChange = onWindowChange(afterWindowChange);
  const unprotect = guard.protect(close);
  input.onHangUp(guard.hangUp);
  enterModes();
  input.start();
  let instance: ReturnType<typeof render> | undefined;
  stdout.on("resize", beforeInkResizes);
  instance = render(bridged(), {
    stdin: inertStdin(),
    stdout: frames.stream,
    alternateScreen: true,
    incrementalRendering: true,
    // Ink takes `CI` in the environment for "nobody is looking" and would draw nothing.
    interactive: true,
    exitOnCtrlC: false,
    patchConsole: false,
    // Ink's default of 30 holds the frame of a key back by up to 33 ms.
    maxFps: 1000,
  });

  stdout.on("resize", afterInkResized);

  const shown = instance;
  shown.waitUntilExit().then(close, (error: unknown) => {
    close();
    guard.crash(error);
  });
  return {
    rerender(next) {
      content = next;
      shown.rerender(bridged());
    },
    setTitle(next) {
      // A title that was never kept could not be taken back.
      if (next === title || title === undefined || isClosed) return;
      title = next;
      if (!isHandedOff) stdout.write(titleSequence(next));
    },
    send(sequence) {
      if (!isHandedOff && !isClosed) stdout.write(sequence);
    },
    redraw,
    handOff,
    async suspend() {
      if (canHandOff()) await handOff(stopUntilContinued);
    },
    close,
    closed: left.promise,
  };
}
