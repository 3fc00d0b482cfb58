/** A text of TOML, which escapes as JSON does. Requirements hold no signs that the two write differently. */
export function tomlText(text: string): string {
  return JSON.stringify(text);
}
