import { type ComponentTypeId, componentType } from "../../../core/componentType.ts";
import type { Failure } from "../../../core/failure.ts";
import { flavorKey } from "../../../core/flavor.ts";
import { runningMeans } from "../../../usecases/flavor/runningMeans.ts";
import { editOf } from "../../keymap/textEdit.ts";
import { type Context, setOverlay, toast } from "../context.ts";
import { refusePlan } from "../file/importFile.ts";
import { showItem } from "../list/showItem.ts";
import { askChoice, askFirst, askText } from "../overlay/prompt.ts";

const otherFile = "";

/** Lets the person choose a flavor of their own from the files of the workspace, asks whether to run it, and registers it. */
export async function chooseFlavorFile(context: Context, type: ComponentTypeId): Promise<void> {
  const { flavorClasses } = await import("../../../usecases/flavor/flavorFiles.ts");
  const classes = flavorClasses(context.env).filter((each) => each.type === undefined || each.type === type);
  if (classes.length === 0) return askForFile(context, type);
  askChoice(context, {
    title: `Register as ${componentType(type).title} flavor`,
    options: [
      ...classes.map(({ source }) => {
        const [file = "", name = ""] = source.split("#");
        return { key: source, label: file, note: name };
      }),
      { key: otherFile, label: "another file", note: "type its path" },
    ],
    choose: (source) => (source === otherFile ? askForFile(context, type) : consent(context, type, source)),
  });
}

function askForFile(context: Context, type: ComponentTypeId): void {
  askText(context, {
    title: "File of the flavor, such as flavors/my_flavor.ts",
    typing: editOf(""),
    submit: async (typed) => {
      if (typed.trim() === "") return "Type the path of a file.";
      consent(context, type, typed.trim());
      return undefined;
    },
  });
}

function consent(context: Context, type: ComponentTypeId, source: string): void {
  const [file = source] = source.split("#");
  if (file.endsWith(".json")) return void register(context, type, source);
  askFirst(context, `Run ${file} to see what the flavor is?`, () => register(context, type, source), [
    runningMeans,
    "Lists and forms work from what is stored then, and run no code.",
  ]);
}

async function register(context: Context, type: ComponentTypeId, source: string): Promise<void> {
  const { registerFlavor } = await import("../../../usecases/flavor/register.ts");
  setOverlay(context, null);
  const saved = await registerFlavor(context.env, { type, source });
  if (!saved.ok) return refuse(context, saved.error);
  await context.reload();
  const { flavor, findings, changed } = saved.value;
  showItem(context, flavorKey(flavor));
  const odd = findings.filter(({ severity }) => severity !== "info");
  const also = odd.length === 0 ? "" : ` ${odd[0]?.message ?? ""}`;
  toast(context, changed ? `Registered ${flavor.name}.${also}` : `${flavor.name} is as its file says already.`);
}

/** One problem is said shortly, several are shown one below the other. */
function refuse(context: Context, error: Failure): void {
  const sentence = refusePlan(context, error);
  if (sentence !== undefined) toast(context, sentence, "failed");
}
