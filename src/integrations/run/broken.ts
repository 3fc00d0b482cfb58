/**
 * Installed packages that no longer get what they need: pip says so and yet ends well.
 * `kfp 2.6.0 requires urllib3<2.0.0, but you have urllib3 2.2.1 which is incompatible.`
 */
export function brokenBy(output: string): readonly string[] {
  return [
    ...output.matchAll(
      /^([\w.-]+ \S+ requires \S.*, (?:but you have .* which is incompatible|which is not installed)\.)$/gm,
    ),
  ].map(([, sentence = ""]) => sentence);
}
