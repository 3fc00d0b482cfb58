import { describe, expect, test } from "bun:test";
import { writeJson } from "../../src/core/value/json.ts";
import { isList, isObject, type Value } from "../../src/core/value/value.ts";
import { Replay } from "./replay.ts";
import { type Script, type ScriptCommand, scripts } from "./zenmlScript.ts";

/**
 * The scripts were run by the real ZenML 0.98.0 (`record_zenml.py`): mlstack accepts and refuses the same commands, lists the same things in
 * the same order, and leaves the same state, but where a command says why not.
 */
describe("mlstack does with a script of commands what ZenML does", () => {
  for (const script of scripts()) {
    test(`${script.name}: ${script.about}`, async () => {
      using replay = new Replay(script);
      const differences: string[] = [];
      for (const command of script.commands) differences.push(...(await differencesOf(replay, command)));
      differences.push(...stateDifferences(script, await replay.state()));
      expect(differences).toEqual([]);
    }, 30_000);
  }
});

async function differencesOf(replay: Replay, command: ScriptCommand): Promise<readonly string[]> {
  const { accepted, names, message } = await replay.run(command);
  const found: string[] = [];
  if (accepted !== command.accepted)
    found.push(`${command.run}: ${accepted ? "accepted" : `refused (${message})`}, unlike ZenML`);
  else if (command.names !== undefined && writeJson(names ?? []) !== writeJson(command.names))
    found.push(`${command.run}: lists ${names?.join(", ")}; ZenML lists ${command.names.join(", ")}`);
  if (command.differs === undefined) return found;
  return found.length > 0 ? [] : [`${command.run}: is the same as in ZenML; "${command.differs}" is out of date`];
}

function stateDifferences({ state, stateDiffers }: Script, mine: Value): readonly string[] {
  const [theirs, ours] = [lines("", state), lines("", mine)];
  const found = [
    ...[...theirs].filter((line) => !ours.has(line)).map((line) => `only ZenML leaves ${line}`),
    ...[...ours].filter((line) => !theirs.has(line)).map((line) => `only mlstack leaves ${line}`),
  ];
  const meant = (place: string) => found.filter((line) => line.includes(` leaves ${place}`));
  const places = [...stateDiffers.keys()];
  return [
    ...found.filter((line) => !places.some((place) => meant(place).includes(line))),
    ...places.filter((place) => meant(place).length === 0).map((place) => `${place} is left as by ZenML`),
  ];
}

/** A state as a set of lines, one for each single value, so that a difference shows where it is. Components, stacks and secrets go by name. */
function lines(path: string, value: Value): ReadonlySet<string> {
  if (isObject(value)) {
    const parts = Object.entries(value).flatMap(([key, each]) => [...lines(`${path}/${key}`, each)]);
    return new Set(parts.length > 0 ? parts : [`${path} {}`]);
  }
  if (isList(value) && (value.some(isObject) || things.has(path))) {
    return new Set(value.flatMap((each, i) => [...lines(`${path}/${nameOf(each) ?? i}`, each)]));
  }
  return new Set([`${path} ${writeJson(value)}`]);
}

const things = new Set(["/components", "/stacks", "/secrets"]);

function nameOf(value: Value): string | undefined {
  return isObject(value) && typeof value.name === "string" ? `${value.type ?? ""} ${value.name}`.trim() : undefined;
}
