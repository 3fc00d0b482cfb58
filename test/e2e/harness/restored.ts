/** Private modes that a program may switch on and must leave as a fresh terminal has them. */
const freshModes: Readonly<Record<string, boolean>> = {
  "1": false,
  "25": true,
  "47": false,
  "1000": false,
  "1002": false,
  "1003": false,
  "1004": false,
  "1005": false,
  "1006": false,
  "1007": false,
  "1015": false,
  "1016": false,
  "1047": false,
  "1049": false,
  "2004": false,
  "2026": false,
  "2027": false,
  "2031": false,
  "2048": false,
};

const modeNames: Readonly<Record<string, string>> = {
  "25": "cursor hidden",
  "1049": "alternate screen",
  "2004": "bracketed paste",
};

/** Everything about a terminal that outlives the program which changed it. */
type State = {
  modes: Record<string, boolean>;
  kittyDepth: number;
  modifyOtherKeys: boolean;
  keypad: boolean;
  colour: boolean;
  scrollRegion: boolean;
  cursorShape: boolean;
};

/** One control sequence, taken apart: `CSI ? 1049 h` has prefix `?`, parameters `1049`, final `h`. */
type Sequence = { prefix: string; parameters: string; intermediate: string; final: string };

const sequences = /\x1b(?:\[([?<>=]?)([\d;:]*)([ $!"']?)([@-~])|([=>c]))/g;
const plainColours = /^(0|39|49|22|23|24|27|29|55|59)?(;(0|39|49|22|23|24|27|29|55|59))*$/;

function fresh(): State {
  return {
    modes: { ...freshModes },
    kittyDepth: 0,
    modifyOtherKeys: false,
    keypad: false,
    colour: false,
    scrollRegion: false,
    cursorShape: false,
  };
}

function setModes(state: State, parameters: string, on: boolean): void {
  for (const mode of parameters.split(";")) if (mode in state.modes) state.modes[mode] = on;
}

function kitty(state: State, { prefix, parameters }: Sequence): void {
  if (prefix === ">") state.kittyDepth++;
  if (prefix === "<") state.kittyDepth = Math.max(0, state.kittyDepth - (Number(parameters) || 1));
  if (prefix === "=") state.kittyDepth = Number.parseInt(parameters, 10) ? 1 : 0;
}

/** DECSTR, the soft reset. */
function softReset(state: State): void {
  state.colour = false;
  state.keypad = false;
  state.scrollRegion = false;
  state.modes["25"] = true;
  state.modes["1"] = false;
}

function apply(state: State, sequence: Sequence, rows: number): void {
  const { prefix, parameters, intermediate, final } = sequence;
  if (prefix === "?" && intermediate === "" && (final === "h" || final === "l")) {
    setModes(state, parameters, final === "h");
  } else if (final === "u" && prefix !== "" && prefix !== "?") {
    kitty(state, sequence);
  } else if (prefix === ">" && (final === "m" || final === "n")) {
    state.modifyOtherKeys = final === "m" && /^4;[12]/.test(parameters);
  } else if (prefix === "" && final === "m") {
    state.colour = !plainColours.test(parameters) && !/(^|;)0*$/.test(parameters);
  } else if (prefix === "" && final === "r") {
    state.scrollRegion = parameters !== "" && parameters !== `1;${rows}`;
  } else if (intermediate === " " && final === "q") {
    state.cursorShape = parameters !== "" && parameters !== "0";
  } else if (intermediate === "!" && final === "p") {
    softReset(state);
  }
}

/**
 * What the bytes which a program wrote leave changed in the terminal: `cursor hidden`, `alternate screen`, `mode ?1000` and so on; empty
 * when it put everything back. `rows` is the terminal's height, which tells a full scroll region from a partial one.
 */
export function leftBehind(bytes: Uint8Array, rows: number): string[] {
  let state = fresh();
  for (const match of new TextDecoder("latin1").decode(bytes).matchAll(sequences)) {
    const [, prefix = "", parameters = "", intermediate = "", final = "", single] = match;
    if (single === "c") state = fresh();
    else if (single !== undefined) state.keypad = single === "=";
    else apply(state, { prefix, parameters, intermediate, final }, rows);
  }
  const left = Object.keys(freshModes)
    .filter((mode) => state.modes[mode] !== freshModes[mode])
    .map((mode) => modeNames[mode] ?? `mode ?${mode}`);
  if (state.kittyDepth > 0) left.push("kitty keyboard");
  if (state.modifyOtherKeys) left.push("modifyOtherKeys");
  if (state.keypad) left.push("keypad");
  if (state.colour) left.push("colour");
  if (state.scrollRegion) left.push("scroll region");
  if (state.cursorShape) left.push("cursor shape");
  return left;
}
