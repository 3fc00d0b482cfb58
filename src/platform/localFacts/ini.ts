/** A section of an INI file: its heading, and the settings that were asked for. */
export interface IniSection {
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** What an INI file says of some settings. */
export interface Ini {
  /** In their order; a heading that comes twice is one section. */
  readonly sections: readonly IniSection[];
  /** The first line that is neither heading nor setting nor comment; undefined: all is well. */
  readonly wrongLine: number | undefined;
}

/** Reads the headings and, of all settings, only those that are named: these files hold keys that are nobody's business. */
export function readIni(text: string, wanted: readonly string[]): Ini {
  const sections = new Map<string, Record<string, string>>();
  let settings: Record<string, string> | undefined;
  let wrongLine: number | undefined;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const heading = /^\[([^\]]+)\]/.exec(line)?.[1]?.trim();
    if (heading !== undefined) {
      settings = sections.get(heading) ?? {};
      sections.set(heading, settings);
      continue;
    }
    const equals = line.indexOf("=");
    const key = line.slice(0, equals).trim();
    // An indented line belongs to the setting above it.
    if (/^\s|^$|^[#;]/.test(line)) continue;
    if (equals <= 0 || settings === undefined) wrongLine ??= index + 1;
    else if (wanted.includes(key)) settings[key] = line.slice(equals + 1).trim();
  }
  return { sections: [...sections].map(([name, found]) => ({ name, settings: found })), wrongLine };
}
