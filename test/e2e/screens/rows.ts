import { randomUUID } from "node:crypto";
import type { Home } from "../drivers/home.ts";

/** Names that hold what a terminal would act on, and how they are to be shown. */
export const hostile = {
  name: "evil\u001b]0;owned\u0007\u001b[31m\u202egnp",
  shown: "evil^[]0;owned^G^[[31m\\u{202e}gnp",
} as const;

/** Writes stacks of the default components past the program, as an import may bring them: names are taken as they are. */
export async function insertStacks(home: Home, names: readonly string[]): Promise<void> {
  using database = await home.database();
  const parts = database.query("SELECT type, id FROM component WHERE name = 'default'").all() as {
    type: string;
    id: string;
  }[];
  const stack = database.query(
    "INSERT INTO stack(id, name, labels, environment, created, updated, rev) SELECT ?1, ?2, labels, environment, created, updated, 1 FROM stack WHERE name = 'default'",
  );
  const part = database.query(
    "INSERT INTO stack_component(stack_id, type, position, component_id) VALUES (?, ?, 0, ?)",
  );
  database.transaction(() => {
    for (const name of names) {
      const id = randomUUID();
      stack.run(id, name);
      for (const { type, id: component } of parts) part.run(id, type, component);
    }
  })();
}

/** Gives a component another name, past the program. */
export async function renameComponentTo(home: Home, from: string, to: string): Promise<void> {
  using database = await home.database();
  database.query("UPDATE component SET name = ? WHERE name = ?").run(to, from);
}
