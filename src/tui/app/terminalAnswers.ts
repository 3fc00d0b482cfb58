import { askLineWidth, saysLinesAreWide } from "../terminal/ambiguousWidth.ts";
import { askBackground, askEnd, backgroundAnswer } from "../terminal/colours.ts";
import type { TerminalEvent } from "../terminal/events.ts";
import type { Background } from "../widgets/builtinThemes.ts";

/** What the terminal is asked for. */
interface Asked {
  readonly background: boolean;
  /** How wide lines are drawn. */
  readonly width: boolean;
}

/** What a terminal tells of itself when it is asked. */
export interface TerminalAnswers {
  /** What to write onto the empty screen before the first frame, so that the terminal tells how wide lines are; empty: it is known. */
  readonly firstQuestion: string;
  /** What to write after the first frame, so that the terminal tells its background; empty: nothing depends on it. */
  readonly question: string;
  /** The background that it told, or that was taken for it before. */
  readonly background: () => Background;
  /** It told that lines take two cells. */
  readonly isWide: () => boolean;
  /** Takes an answer in; tells whether it is one that changes something. */
  readonly take: (event: TerminalEvent) => boolean;
  /** Calls `work` when no answer is under way any more: one that came later would be typed into the shell. */
  readonly afterAnswer: (work: () => void) => void;
}

/** A terminal that has not answered for so long does not, ms. */
const longestAnswer = 1000;

/** Begins to listen to what the terminal answers, beginning with the background that it seems to have. */
export function answersOf(asked: Asked, seeming: Background): TerminalAnswers {
  const asks = asked.background || asked.width;
  const openedAt = performance.now();
  let background = seeming;
  let isWide = false;
  let isSettled = false;
  let leave: (() => void) | undefined;

  function settle(): void {
    isSettled = true;
    leave?.();
  }

  return {
    firstQuestion: asked.width ? askLineWidth : "",
    question: asked.background ? askBackground : asked.width ? askEnd : "",
    background: () => background,
    isWide: () => isWide,
    take(event) {
      if (!asks || isSettled) return false;
      if (asked.width && saysLinesAreWide(event)) {
        isWide = true;
        return true;
      }
      const answer = backgroundAnswer(event);
      if (answer === "end") settle();
      if (!asked.background || answer === undefined || answer === "end" || answer === background) return false;
      background = answer;
      return true;
    },
    afterAnswer(work) {
      const left = asks && !isSettled ? openedAt + longestAnswer - performance.now() : 0;
      if (left <= 0) return work();
      leave = once(work);
      setTimeout(leave, left);
    },
  };
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}
