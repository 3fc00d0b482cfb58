/** "1 problem", "3 problems", "no problems". */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count === 0 ? "no" : count} ${count === 1 ? one : several}`;
}
