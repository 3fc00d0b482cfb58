const windowsNames = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const windowsSigns = /[<>:"|?*\\]/;

/** The longest name of a file that the common file systems take, in bytes. */
const longest = 255;

/**
 * Why a key of a store cannot become a file below a folder of this machine; undefined: it can, with its parts as the names of folders and file.
 * Nothing that a store names may reach outside of the folder that a person chose.
 */
export function localNameProblem(key: string, platform: string = process.platform): string | undefined {
  for (const part of key.split("/")) {
    if (part === "") return "a part of its name is empty";
    if (part === "." || part === "..") return `a part of its name is ${part}`;
    if (part.includes("\0")) return "its name holds the character NUL";
    if (new TextEncoder().encode(part).length > longest) return `a part of its name is longer than ${longest} bytes`;
    if (platform !== "win32") continue;
    if (windowsSigns.test(part) || hasControl(part)) return "Windows has no such names of files";
    if (windowsNames.test(part) || /[. ]$/.test(part)) return "Windows has no such names of files";
  }
  return undefined;
}

function hasControl(text: string): boolean {
  return [...text].some((char) => char < " ");
}
