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

/**
 * Fills a home with orchestrators called `component-00001` and so on. One is registered; the others are copies of its row, because ten thousand registrations,
 * each safe on the disk before it returns, take minutes.
 */
export async function fillComponents(home: string, count: number): Promise<void> {
  const seed = "component-00001";
  await run(home, ["orchestrator", "register", seed, "-f", "kubernetes", "--kubernetes_context=bench"]);
  using database = new Database(join(home, "mlstack/data/mlstack.db"), { readwrite: true, create: false });
  const columns = database
    .query<{ name: string }, []>("select name from pragma_table_info('component')")
    .all()
    .map(({ name }) => name);
  const values = columns.map((column) => {
    if (column === "id") return uuid;
    return column === "name" ? "printf('component-%05d', n)" : `seed.${column}`;
  });
  database.run(
    `with recursive counter(n) as (select 2 union all select n + 1 from counter where n < ?)
     insert into component (${columns.join(", ")})
     select ${values.join(", ")} from counter, component as seed where seed.name = ?`,
    [count, seed],
  );
}
