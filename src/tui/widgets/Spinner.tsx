import { useEffect, useState } from "react";
import { type Line, leftRight } from "./line.ts";
import { T } from "./T.tsx";
import { useTheme } from "./theme.ts";

/** What `Spinner` draws. */
export type SpinnerProps = {
  /** What is being done. */
  readonly text: string;
  /** Stands at the start of the row, whether or not the spinner is there yet. */
  readonly left: Line;
  readonly width: number;
  /** Nothing is shown for so long, ms: what is quick needs no sign. */
  readonly delay: number;
};

const dots = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const strokes = ["|", "/", "-", "\\"];
/** Time of a picture, ms. Each is one short write, over a slow line too. */
const step = 150;

/** A row that says that something works. It writes only while it is mounted. */
export function Spinner({ text, left, width, delay }: SpinnerProps) {
  const { ascii } = useTheme();
  const turns = useTurns(delay);
  if (turns === 0) return <T line={left} width={width} />;
  const pictures = ascii ? strokes : dots;
  const picture = pictures[turns % pictures.length] ?? "";
  return (
    <T line={leftRight(left, [{ text: `${picture} `, style: "accent" }, { text: `${text} ` }], width)} width={width} />
  );
}

/** Counts up from 1, beginning after `delay`; 0 before. */
function useTurns(delay: number): number {
  const [turns, setTurns] = useState(delay === 0 ? 1 : 0);
  useEffect(() => {
    const next = (): void => setTurns((before) => before + 1);
    let timer: ReturnType<typeof setInterval> | undefined;
    const start = setTimeout(() => {
      next();
      timer = setInterval(next, step);
    }, delay);
    return () => {
      clearTimeout(start);
      clearInterval(timer);
    };
  }, [delay]);
  return turns;
}
