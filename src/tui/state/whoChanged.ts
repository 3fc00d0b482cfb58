/** Who changed something, when what is stored now is compared with what is worked on here; undefined: nobody. */
export function whoChanged(isTheirs: boolean, isMine: boolean): string | undefined {
  if (isTheirs) return isMine ? "changed here and elsewhere" : "changed elsewhere";
  return isMine ? "changed here" : undefined;
}
