/** "1 problem", "3 problems", "no problems". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count === 0 ? "no" : count} ${count === 1 ? one : several}`;
}

/** The unit that stands behind a number: "1" has "retry", "GPU" and "second" of "retries", "GPUs" and "seconds"; everything else has the unit as it is. */
export function unitBehind(amount: string, unit: string): string {
  return amount === "1" ? unit.replace(/ies$/, "y").replace(/s$/, "") : unit;
}
