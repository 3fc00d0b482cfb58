import { describe, expect, test } from "bun:test";
import { shellWords } from "../../src/core/shellWords.ts";

describe("the words of a command", () => {
  test.each<[string, readonly string[]]>([
    ["vim", ["vim"]],
    ["code --wait", ["code", "--wait"]],
    ["  'my editor'  -n ", ["my editor", "-n"]],
    ['"/opt/a b/ed" "x\\"y"', ["/opt/a b/ed", 'x"y']],
    ["/opt/a\\ b/ed", ["/opt/a b/ed"]],
    ["a''b \"\"", ["ab", ""]],
    ["echo $HOME; rm `x`", ["echo", "$HOME;", "rm", "`x`"]],
    ["", []],
  ])("%s", (text, words) => {
    expect(shellWords(text)).toEqual(words);
  });

  test("on Windows hold backslashes", () => {
    expect(shellWords('"C:\\Program Files\\np.exe" C:\\x', "win32")).toEqual(["C:\\Program Files\\np.exe", "C:\\x"]);
  });
});
