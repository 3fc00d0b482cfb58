import type { Component } from "../../core/component.ts";
import type { Finding } from "../../core/finding.ts";
import { stackFindings } from "../../core/stackRule/evaluateStack.ts";
import type { StackSurroundings } from "../../core/stackRule/inQuestion.ts";
import type { StackMember } from "../../core/stackRule/member.ts";
import type { View } from "../../database/view.ts";
import type { Env } from "../env.ts";
import type { PackageCheck } from "../integration/packageCheck.ts";
import { secretResolver } from "../secret/resolve.ts";
import { type ComponentChecks, componentChecks } from "./componentCheck.ts";
import type { Flavors } from "./flavors.ts";
import type { Machine } from "./machine.ts";
import { packageFindings } from "./packageFindings.ts";

/** What is loaded before a check, which then works on one state of the database. */
export interface CheckTools {
  readonly flavors: Flavors;
  readonly machine: Machine;
  /** Absent: nobody asks what is installed. */
  readonly packages?: PackageCheck;
}

/** Checks of stacks, on one state of the database. */
export interface StackChecks extends ComponentChecks {
  readonly surroundings: StackSurroundings;
  /** Everything that is wrong with the components, alone and together, the worst first. Structure is part of it. */
  readonly findings: (components: readonly Component[]) => readonly Finding[];
}

/** Makes the checks. The flavors of all components that will be checked must be loaded. */
export function stackChecks(env: Env, view: View, { flavors, machine, packages }: CheckTools): StackChecks {
  const components = componentChecks(env, view, flavors);
  const { resolve } = secretResolver(env, view, components.secrets);
  const surroundings = { ...machine, resolve };
  return {
    ...components,
    surroundings,
    findings: (stack) => {
      const checked = stack.map(components.check);
      const alone = [
        ...checked.flatMap(({ wrong }) => wrong),
        ...stack.flatMap(components.advice),
        ...(packages === undefined ? [] : packageFindings(stack, flavors, packages)),
      ];
      return findingsTogether(
        checked.map(({ member }) => member),
        alone,
        surroundings,
      );
    },
  };
}

/** What is wrong with the members of a stack together and, as it was found before, alone; the worst first. */
export function findingsTogether(
  members: readonly StackMember[],
  alone: readonly Finding[],
  surroundings: StackSurroundings,
): readonly Finding[] {
  return worstFirst(saidOnce([...stackFindings(members, surroundings), ...alone]));
}

/** A reference whose value is needed is an error; that it leads nowhere need not be said as a warning too. */
function saidOnce(findings: readonly Finding[]): readonly Finding[] {
  const errors = new Set(findings.filter(isLostError).map(placeOf));
  return findings.filter(
    (each) => each.rule !== "unresolved-reference" || each.severity === "error" || !errors.has(placeOf(each)),
  );
}

function isLostError({ rule, severity }: Finding): boolean {
  return rule === "unresolved-reference" && severity === "error";
}

function placeOf({ at }: Finding): string {
  return JSON.stringify([at.type, at.component, at.field]);
}

const ranks = { error: 0, warning: 1, info: 2 } as const;

/** The order within a severity stays. */
function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => ranks[a.severity] - ranks[b.severity]);
}
