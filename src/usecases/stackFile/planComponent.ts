import { hiddenText, isProtected } from "../../core/component.ts";
import { componentType } from "../../core/componentType.ts";
import { checkConfiguration } from "../../core/configuration/check.ts";
import type { Failure, FieldPath } from "../../core/failure.ts";
import { isSecretField } from "../../core/field/secretField.ts";
import type { Finding } from "../../core/finding.ts";
import { checkName } from "../../core/name.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Configuration } from "../../core/value/value.ts";
import type { View } from "../../database/view.ts";
import { markAt, placeOf } from "../../interop/stackFile/node.ts";
import { problem, type RuleProblem } from "../../interop/stackFile/problem.ts";
import { componentRows } from "../comparison/componentRows.ts";
import { storedSides } from "../comparison/storedSides.ts";
import { connectorReference } from "../component/connector.ts";
import { hiddenFields, openConfiguration } from "../component/sealing.ts";
import type { Env } from "../env.ts";
import { newEntity } from "../newEntity.ts";
import { secretResolver, unresolvedReferences } from "../secret/resolve.ts";
import { changedTexts } from "../textMap.ts";
import { attachedIds } from "./attached.ts";
import { takenByOther, wholeComponent } from "./byZenml.ts";
import type { PlannedComponent } from "./plan.ts";
import type { PreparedComponent } from "./prepare.ts";

/** What is planned for a component, and what is wrong with it; with problems the plan is only good for finding more of them. */
export interface PlannedOrNot<Planned> {
  readonly planned: Planned;
  readonly problems: readonly RuleProblem[];
}

/** Works out how a component is to be stored. Errors: key-unavailable, bad-data (what is stored cannot be opened). */
export function planComponent(
  env: Env,
  view: View,
  prepared: PreparedComponent,
): Result<PlannedOrNot<PlannedComponent>> {
  const { thing, node, flavor, byZenml } = wholeComponent(view, prepared);
  const { type, name } = thing;
  const wrong = (
    path: FieldPath,
    rule: string,
    { message, hint, at }: Pick<Failure, "message" | "hint" | "at">,
  ): RuleProblem => {
    const mark = markAt(node, path);
    const field = at?.field === undefined ? {} : { field: at.field };
    return { ...problem(mark, message, hint), at: { type, component: name, ...field, ...placeOf(mark) }, rule };
  };
  const current = view.components.byName(type, name);
  const opened = current === undefined ? ok(undefined) : openConfiguration(env, current.id, current);
  if (!opened.ok) return opened;
  const stored =
    current === undefined || opened.value === undefined ? undefined : { component: current, open: opened.value };

  const named = current === undefined ? checkName(componentType(type).title, name) : ok(name);
  const secrets = attachedIds(view, thing.secrets, (i, failure) => wrong(["secrets", i], "unknown-secret", failure));
  const connector =
    thing.connector === null || JSON.stringify(thing.connector) === JSON.stringify(current?.connector)
      ? ok(thing.connector)
      : connectorReference(flavor, { name: thing.connector.name, ...resourceOf(thing.connector.resourceId) });
  const checked = checkedConfiguration(env, view, { thing, node, flavor }, stored);
  if (!checked.ok) return checked;
  const { configuration, problems, warnings } = checked.value;

  const component = {
    ...(current ?? newEntity(name)),
    type,
    flavor: flavor.spec.name,
    labels: changedTexts({}, thing.labels),
    environment: changedTexts({}, thing.environment),
    secrets: secrets.ids,
    connector: connector.ok ? connector.value : null,
  };
  const sides = storedSides(env, view);
  const rows = componentRows(current === undefined ? null : sides.component(current), {
    ...component,
    secrets: secrets.names,
    values: () => ({
      open: configuration,
      clear: configuration,
      sealed: {},
      hidden: hiddenFields(flavor.fields, configuration, current),
    }),
  });
  const kind = current === undefined ? "create" : rows.length > 0 ? "change" : "leave";
  const planned: PlannedComponent = {
    ...{ kind, type, name, rows, flavor, component, configuration, stored },
    warnings: warnings.map((each) => {
      const place = placeOf(markAt(node, ["configuration", ...(each.at.field ?? [])]));
      return { ...each, at: { type, component: name, ...each.at, ...place } };
    }),
  };
  return ok({
    planned,
    problems: [
      ...(named.ok ? [] : [wrong(["name"], "invalid-name", named.error)]),
      ...otherFlavor(planned).map((each) => wrong(["flavor"], "other-flavor", each)),
      ...protectedOne(planned).map((each) => wrong(["name"], "protected", each)),
      ...(byZenml && !isProtected({ type, name }) ? takenByOther(planned) : []).map((each) =>
        wrong(["name"], "zenml-name-taken", each),
      ),
      ...problems.map((each) => wrong(["configuration", ...(each.at?.field ?? [])], "invalid-config", each)),
      ...secrets.problems,
      ...(connector.ok ? [] : [wrong(["connector"], "connector-unsupported", connector.error)]),
    ],
  });
}

function resourceOf(resourceId: string | null): { readonly resourceId?: string } {
  return resourceId === null ? {} : { resourceId };
}

interface Checked {
  readonly configuration: Configuration;
  readonly problems: readonly Failure[];
  readonly warnings: readonly Finding[];
}

function checkedConfiguration(
  env: Env,
  view: View,
  { thing, flavor }: PreparedComponent,
  stored: PlannedComponent["stored"],
): Result<Checked> {
  const left = leftOut({ thing, flavor }, stored);
  if (left.length > 0) return ok({ configuration: thing.configuration, problems: left, warnings: [] });
  const secrets = secretResolver(env, view);
  const checked = checkConfiguration(flavor, thing.configuration, {
    resolve: secrets.resolve,
    ...(stored === undefined ? {} : { stored: stored.open }),
  });
  const unread = secrets.failure();
  if (unread !== undefined) return { ok: false, error: unread };
  const lost = unresolvedReferences(checked.configuration, () => view.secrets.list());
  return ok({ ...checked, warnings: [...checked.warnings, ...lost] });
}

/** Secret values that an export left out: what stands for them is never taken for a value. */
function leftOut(
  { thing, flavor }: Pick<PreparedComponent, "thing" | "flavor">,
  stored: PlannedComponent["stored"],
): readonly Failure[] {
  const secret = new Set([
    ...flavor.fields.filter(isSecretField).map(({ name }) => name),
    ...Object.keys(stored?.component.sealed ?? {}),
  ]);
  return Object.entries(thing.configuration).flatMap(([field, value]) => {
    if (value !== hiddenText || !secret.has(field)) return [];
    const message = `The secret value of ${field} is left out here.`;
    const hint = `Write a reference such as "{{name.${field}}}", or the value itself.`;
    return [{ code: "bad-data" as const, message, hint, at: { field: [field] } }];
  });
}

function otherFlavor({ type, name, flavor, stored }: PlannedComponent): readonly Pick<Failure, "message" | "hint">[] {
  if (stored === undefined || stored.component.flavor === flavor.spec.name) return [];
  const { title } = componentType(type);
  const message = `The ${title} ${name} that is stored has the flavor ${stored.component.flavor}, which cannot change to ${flavor.spec.name}.`;
  return [{ message, hint: "Give it another name here, or delete or rename the stored one first." }];
}

function protectedOne({ type, name, kind }: PlannedComponent): readonly Pick<Failure, "message" | "hint">[] {
  if (kind === "leave" || !isProtected({ type, name })) return [];
  const message = `The ${componentType(type).title} ${name} is always there and cannot be changed.`;
  return [{ message, hint: "Leave it out of the file, or give it another name." }];
}
