import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { tar } from "./tar.ts";
import { type ZipFile, zip } from "./zip.ts";

/** A package that the test makes. */
export type MadePackage = {
  readonly name: string;
  readonly version: string;
  readonly requires?: readonly string[];
  /** So many modules, for an installation that takes a while. */
  readonly modules?: number;
};

/** Writes a wheel to a folder; the name of its file. */
export function writeWheel(folder: string, made: MadePackage): string {
  const { name, version, requires = [], modules = 1 } = made;
  const module = name.replace(/[-.]+/g, "_").toLowerCase();
  const info = `${module}-${version}.dist-info`;
  const metadata = [`Metadata-Version: 2.1`, `Name: ${name}`, `Version: ${version}`];
  const files: readonly ZipFile[] = [
    ...Array.from({ length: modules }, (_, i) => ({ name: `${module}/part${i}.py`, text: `number = ${i}\n` })),
    {
      name: `${info}/METADATA`,
      text: [...metadata, ...requires.map((each) => `Requires-Dist: ${each}`), ""].join("\n"),
    },
    { name: `${info}/WHEEL`, text: "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n" },
  ];
  const record = [...files.map((file) => `${file.name},,`), `${info}/RECORD,,`, ""].join("\n");
  const file = `${module}-${version}-py3-none-any.whl`;
  writeFileSync(join(folder, file), zip([...files, { name: `${info}/RECORD`, text: record }]));
  return file;
}

/** Writes a package that comes as source, with the Python that builds it. */
export function writeSource(folder: string, { name, version }: MadePackage, build: string): string {
  const top = `${name.replaceAll("-", "_")}-${version}`;
  const files = [
    { name: `${top}/PKG-INFO`, text: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n` },
    {
      name: `${top}/pyproject.toml`,
      text: '[build-system]\nrequires = []\nbuild-backend = "builder"\nbackend-path = ["."]\n',
    },
    { name: `${top}/builder.py`, text: build },
  ];
  const file = `${top}.tar.gz`;
  writeFileSync(join(folder, file), gzipSync(tar(files)));
  return file;
}
