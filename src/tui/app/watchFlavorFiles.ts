import { flavorKey } from "../../core/flavor.ts";
import { type FlavorFile, flavorFileLooker } from "../../usecases/flavor/fileStates.ts";
import type { Context } from "../actions/context.ts";
import { toast } from "../actions/context.ts";
import { takeOverUnasked } from "../actions/flavors/takeOver.ts";

/** How often the files are looked at, in milliseconds. */
const everyMs = 2000;

/** Notices when the file of a flavor of the person's own changes while the screens are open, and says so once. Returns how to end that. */
export function watchFlavorFiles(context: Context, crash: (error: unknown) => void): () => void {
  const { forget, look } = flavorFileLooker(context.env);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let flavors = context.store.get().data.flavors;
  let isOver = false;
  let told: ReadonlyMap<string, string> = new Map();

  /** A person is told once that there is something new; what may be taken over unasked is tried after each change, as it may have been half written. */
  const isTold = ({ flavor, stamp, trusted }: FlavorFile): boolean => {
    const before = told.get(flavorKey(flavor));
    return trusted ? before === stamp : before !== undefined;
  };

  async function lookOnce(): Promise<void> {
    const files = await look();
    if (context.store.get().flavorFiles !== files) context.store.set((state) => ({ ...state, flavorFiles: files }));
    const changed = files
      .values()
      .filter(({ state }) => state === "changed")
      .toArray();
    const unheard = changed.filter((each) => !isTold(each));
    told = new Map(changed.map(({ flavor, stamp }) => [flavorKey(flavor), stamp]));
    for (const each of unheard) await tell(context, each);
  }

  function plan(delay: number): void {
    clearTimeout(timer);
    timer = undefined;
    // Most people have no flavor of their own: then nothing is ever looked at.
    if (isOver || !flavors.some(({ origin }) => origin.kind === "custom")) return;
    timer = setTimeout(() => {
      timer = undefined;
      lookOnce()
        .then(() => {
          // What was stored meanwhile may have planned another look already.
          if (timer === undefined) plan(everyMs);
        })
        .catch(crash);
    }, delay);
  }

  const forgetChanges = context.store.subscribe(() => {
    const { data } = context.store.get();
    if (data.flavors === flavors) return;
    flavors = data.flavors;
    forget();
    plan(0);
  });
  plan(0);
  return () => {
    isOver = true;
    forgetChanges();
    clearTimeout(timer);
  };
}

async function tell(context: Context, changed: FlavorFile): Promise<void> {
  if (changed.trusted) return takeOverUnasked(context, changed);
  toast(
    context,
    `${changed.file} of the flavor ${changed.flavor.name} has changed: {flavor.takeOver} there shows what is new.`,
    "note",
  );
}
