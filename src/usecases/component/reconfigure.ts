import type { Component } from "../../core/component.ts";
import type { LoadedFlavor } from "../../core/loadedFlavor.ts";
import type { Result } from "../../core/result.ts";
import { type Configuration, objectOf } from "../../core/value/value.ts";
import type { View } from "../../database/view.ts";
import type { Env } from "../env.ts";
import { type Configured, configure } from "./configure.ts";
import { openConfiguration } from "./sealing.ts";

/** What changes of a configuration. */
export interface ConfigurationChange {
  readonly set?: Configuration;
  readonly remove?: readonly string[];
  /** Stored fields that are null go too. */
  readonly dropNulls?: boolean;
}

/** The configuration after a change, checked as a whole: rules look at several fields. Errors: invalid-config, key-unavailable, bad-data. */
export function reconfigure(
  env: Env,
  view: View,
  flavor: LoadedFlavor,
  component: Component,
  change: ConfigurationChange,
): Result<Configured> {
  const opened = openConfiguration(env, component.id, component);
  if (!opened.ok) return opened;
  const wanted = changedConfiguration(opened.value, change);
  return configure(env, view, flavor, component, wanted, { ...component, open: opened.value });
}

/** A configuration after a change, not checked. */
export function changedConfiguration(
  before: Configuration,
  { set = {}, remove = [], dropNulls = false }: ConfigurationChange,
): Configuration {
  const gone = new Set(remove);
  const kept = Object.entries(before).filter(([, value]) => !(dropNulls && value === null));
  const merged = new Map([...kept, ...Object.entries(set)]);
  return objectOf([...merged].filter(([field]) => !gone.has(field)));
}
