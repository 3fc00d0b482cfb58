import { Database } from "bun:sqlite";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { command } from "../e2e/harness/app.ts";

/** Runs the product on a home; throws when it refuses. */
async function run(home: string, args: readonly string[]): Promise<void> {
  const { code, stderr } = await command({ home, args });
  if (code !== 0) throw new Error(`mlstack ${args.join(" ")} exited with ${code}\n${stderr}`);
}

/** Fills a home with stacks called `stack-001` and so on, made of the default components. */
export async function fillStacks(home: string, count: number): Promise<void> {
  for (let index = 1; index <= count; index++) {
    await run(home, ["stack", "register", `stack-${String(index).padStart(3, "0")}`, "-o", "default", "-a", "default"]);
  }
}

const seed = "component-00001";

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The database in the product's folder. Throws if there is not exactly one. */
function databaseFile(home: string): string {
  const folder = join(home, "mlstack");
  const files = readdirSync(folder).filter((name) => /\.(db|sqlite)$/.test(name) && !name.includes("draft"));
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw new Error(`expected one database in ${folder}, found ${files.join(", ")}`);
  return join(folder, file);
}

/** The table that holds the seed: it has an id and a name and is not history. */
function seedTable(database: Database): string {
  const tables = database
    .query<{ name: string }, []>("select name from sqlite_schema where type = 'table' and name not like 'sqlite%'")
    .all();
  const found = tables.find(({ name }) => {
    const columns = columnsOf(database, name);
    if (!columns.includes("id") || !columns.includes("name")) return false;
    return database.query(`select 1 from ${quoted(name)} where name = ?`).get(seed) !== null;
  });
  if (!found) throw new Error(`no table holds ${seed}`);
  return found.name;
}

function columnsOf(database: Database, table: string): string[] {
  return database
    .query<{ name: string }, [string]>("select name from pragma_table_info(?)")
    .all(table)
    .map(({ name }) => name);
}

const uuid = `lower(printf('%s-%s-4%s-a%s-%s', hex(randomblob(4)), hex(randomblob(2)),
  substr(hex(randomblob(2)), 2), substr(hex(randomblob(2)), 2), hex(randomblob(6))))`;

/**
 * Fills a home with components called `component-00001` and so on. One is registered; the others are copies of its row, because ten thousand registrations, each
 * safe on the disk before it returns, take minutes.
 */
export async function fillComponents(home: string, count: number): Promise<void> {
  await run(home, ["artifact-store", "register", seed, "-f", "local", "--path=/tmp/bench"]);
  using database = new Database(databaseFile(home));
  const table = seedTable(database);
  const columns = columnsOf(database, table);
  const values = columns.map((column) => {
    if (column === "id") return uuid;
    return column === "name" ? "printf('component-%05d', n)" : quoted(column);
  });
  database.run(
    `with recursive counter(n) as (select 2 union all select n + 1 from counter where n < ?)
     insert into ${quoted(table)} (${columns.map(quoted).join(", ")})
     select ${values.join(", ")} from counter, ${quoted(table)} as seed where seed.name = ?`,
    [count, seed],
  );
}
