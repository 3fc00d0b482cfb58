const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/** The bytes above would make some letters more likely than others. */
const evenBytes = 256 - (256 % alphabet.length);

/** So many letters and digits that nobody can guess. */
export function randomLetters(count: number): string {
  const letters: string[] = [];
  while (letters.length < count) {
    const bytes = crypto.getRandomValues(new Uint8Array(count)).filter((byte) => byte < evenBytes);
    for (const byte of bytes) letters.push(alphabet.charAt(byte % alphabet.length));
  }
  return letters.slice(0, count).join("");
}
