import { FakeFolder } from "./fakeFolder.ts";

/** A folder of a project with environments made of files: `install(".venv", "boto3 1.35.0")`. */
export class PackageFolder extends FakeFolder {
  /** Puts packages into an environment, which is made where it is not there. */
  install(path: string, ...packages: readonly string[]): string {
    const prefix = this.venv(path);
    for (const each of packages) {
      const [name = "", version = "", ...requires] = each.split(" ");
      const head = `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`;
      const lines = requires.map((text) => `Requires-Dist: ${text}\n`).join("");
      this.write(`${path}/lib/python3.12/site-packages/${name}-${version}.dist-info/METADATA`, `${head}${lines}\n`);
    }
    return prefix;
  }
}
