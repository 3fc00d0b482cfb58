/** Gives names to the variables that stand for secret values; the same value of the same thing always has the same name. */
export class Variables {
  private readonly names = new Map<string, string>();

  /** `S3_PROD_KEY` for the field `key` of `s3-prod`. `kind` keeps things of the same name apart. */
  nameOf(kind: string, owner: string, field: string): string {
    const key = JSON.stringify([kind, owner, field]);
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const plain = `${owner}_${field}`.toUpperCase().replace(/[^A-Z0-9_]+/g, "_");
    const wanted = /^\d/.test(plain) ? `_${plain}` : plain;
    const taken = new Set(this.names.values());
    let name = wanted;
    for (let n = 2; taken.has(name); n++) name = `${wanted}_${n}`;
    this.names.set(key, name);
    return name;
  }

  /** All names, in the order in which they were given. */
  all(): readonly string[] {
    return [...this.names.values()];
  }
}
