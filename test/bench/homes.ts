import { Database } from "bun:sqlite";
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

const uuid = `lower(printf('%s-%s-4%s-a%s-%s', hex(randomblob(4)), hex(randomblob(2)),
  substr(hex(randomblob(2)), 2), substr(hex(randomblob(2)), 2), hex(randomblob(6))))`;

/** A component of which many copies are made. */
interface Seed {
  readonly noun: string;
  readonly name: string;
  readonly words: readonly string[];
}

const seeds: readonly Seed[] = [
  { noun: "orchestrator", name: "component", words: ["-f", "kubernetes", "--kubernetes_context=bench"] },
  { noun: "artifact-store", name: "store", words: ["-f", "s3", "--path=s3://bench/store"] },
  { noun: "experiment-tracker", name: "tracker", words: ["-f", "mlflow"] },
];

/**
 * Fills a home with so many components of three types (`component-00001`, `store-00001`, `tracker-00001` and so on, of each type a third) and so many
 * stacks (`stack-0001` and so on) made of them. One of each is registered; the others are copies of its rows, because ten thousand registrations, each safe on
 * the disk before it returns, take minutes.
 */
export async function fillHome(home: string, components: number, stacks: number): Promise<void> {
  const each = Math.ceil(components / seeds.length);
  for (const { noun, name, words } of seeds) await run(home, [noun, "register", `${name}-00001`, ...words]);
  const parts = ["-o", "component-00001", "-a", "store-00001", "-e", "tracker-00001"];
  await run(home, ["stack", "register", "stack-0001", ...parts]);
  using database = new Database(join(home, "mlstack/data/mlstack.db"), { readwrite: true, create: false });
  for (const { name } of seeds) copyRows(database, "component", `${name}-%05d`, `${name}-00001`, each);
  copyRows(database, "stack", "stack-%04d", "stack-0001", stacks);
  database.run(
    `insert into stack_component (stack_id, type, position, component_id)
     select made.id, part.type, part.position, part.component_id
     from stack as made, stack as seed join stack_component as part on part.stack_id = seed.id
     where seed.name = 'stack-0001' and made.name like 'stack-%' and made.name <> seed.name`,
  );
}

/** Makes copies 2 to `count` of the row of a name. */
function copyRows(database: Database, table: string, pattern: string, seed: string, count: number): void {
  const columns = database
    .query<{ name: string }, [string]>("select name from pragma_table_info(?)")
    .all(table)
    .map(({ name }) => name);
  const values = columns.map((column) => {
    if (column === "id") return uuid;
    return column === "name" ? `printf('${pattern}', n)` : `seed.${column}`;
  });
  database.run(
    `with recursive counter(n) as (select 2 union all select n + 1 from counter where n < ?)
     insert into ${table} (${columns.join(", ")})
     select ${values.join(", ")} from counter, ${table} as seed where seed.name = ?`,
    [count, seed],
  );
}
