import { componentOrders } from "../../state/componentRows.ts";
import { flavorOrders } from "../../state/flavorRows.ts";
import { integrationOrders } from "../../state/integrationRows.ts";
import { endRange } from "../../state/marks.ts";
import type { Order } from "../../state/order.ts";
import { topOf } from "../../state/screenStack.ts";
import { stackOrders } from "../../state/stackRows.ts";
import type { AppState, ScreenName } from "../appState.ts";
import type { Command } from "../command.ts";
import { type Context, copyToClipboard } from "../context.ts";
import { flavorRowAtCursor } from "../flavors/flavorRows.ts";
import { targetIntegrations } from "../integrations/integrationCursor.ts";
import type { ChoiceOption } from "../overlay/overlay.ts";
import { askChoice } from "../overlay/prompt.ts";
import { changeList } from "./changeList.ts";
import { flavorAtCursor, stackRowAtCursor } from "./cursor.ts";
import { orNoMatch } from "./noMatch.ts";
import { shownList } from "./shownList.ts";
import { targetComponents, targetStacks } from "./targets.ts";

const lists: readonly ScreenName[] = ["stacks", "components", "flavors", "integrations"];

/** The orders of the list on top, the one first in which it comes by itself. */
function ordersOn(state: AppState): readonly ChoiceOption[] {
  switch (topOf(state.screens).screen) {
    case "stacks":
      return [{ key: "", label: "active first, then the newest" }, ...stackOrders.map(optionOf)];
    case "components":
      return [{ key: "", label: "newest first" }, ...componentOrders.map(optionOf)];
    case "flavors":
      return [{ key: "", label: "as in the catalogue" }, ...flavorOrders.map(optionOf)];
    case "integrations":
      return [{ key: "", label: "by name" }, ...integrationOrders.map(optionOf)];
    default:
      return [];
  }
}

function optionOf({ id, title }: Pick<Order<never>, "id" | "title">): ChoiceOption {
  return { key: id, label: title };
}

function sort(context: Context): void {
  const state = context.store.get();
  const now = shownList(state)?.list.order;
  askChoice(context, {
    title: "order of the list",
    options: ordersOn(state).map((option) => (option.key === now ? { ...option, note: "as now" } : option)),
    choose: (order) => changeList(context, (list, keys) => ({ ...endRange(list, keys), order })),
  });
}

/** The names of what is marked or under the cursor, a line each. */
function namesOf(state: AppState): string {
  switch (topOf(state.screens).screen) {
    case "stacks": {
      const row = stackRowAtCursor(state);
      const stacks = targetStacks(state).map(({ name }) => name);
      return stacks.length === 0 && row?.kind === "draft" ? row.draft.title : stacks.join("\n");
    }
    case "components":
      return targetComponents(state)
        .map(({ name }) => name)
        .join("\n");
    case "integrations":
      return targetIntegrations(state)
        .map(({ integration }) => integration.name)
        .join("\n");
    default: {
      const row = flavorRowAtCursor(state);
      return row?.kind === "field" ? row.field.name : (flavorAtCursor(state)?.name ?? "");
    }
  }
}

async function copyNames(context: Context): Promise<void> {
  await copyToClipboard(context, namesOf(context.store.get()));
}

/** What can be done with any list of things. */
export const listCommands: readonly Command[] = [
  {
    id: "list.sort",
    title: "sort",
    keys: ["o"],
    on: lists,
    aliases: ["order", "newest", "by name"],
    run: sort,
  },
  {
    id: "list.copyName",
    title: "copy the name",
    keys: ["y"],
    on: [...lists, "flavor"],
    when: (s) => (shownList(s)?.keys.length ?? 0) > 0,
    else: orNoMatch("There is no name here to copy."),
    aliases: ["yank", "clipboard"],
    run: copyNames,
  },
];
