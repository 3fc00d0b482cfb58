import { innerPath } from "../../artifacts/innerPath.ts";
import { placeText } from "../../artifacts/lookAt.ts";
import { closeStore, type OpenStore, openStore, type StorePlace } from "../../artifacts/openStore.ts";
import type { Component } from "../../core/component.ts";
import { ok, type Result } from "../../core/result.ts";
import type { Configuration } from "../../core/value/value.ts";
import { read } from "../access.ts";
import { findComponentOrActive } from "../component/find.ts";
import { openConfiguration, type SealedConfiguration } from "../component/sealing.ts";
import type { Env } from "../env.ts";
import { authenticationSecretOf, resolveAll } from "../secret/resolveAll.ts";
import { readAddress } from "./address.ts";
import { openOwnStore } from "./openOwn.ts";

/** A store that is open, and what was noticed while it was opened. Close it with `closeArtifactStore`. */
export type OpenedStore = OpenStore;

/** A file or folder of an open store. */
export type ArtifactPlace = StorePlace;

/** Which component is opened: as it is stored. */
export interface StoredStore extends SealedConfiguration {
  readonly id: string;
  readonly name: string;
  readonly flavor: string;
  readonly connector: Component["connector"];
}

/**
 * Opens the store of a component; no text: that of the active stack. Errors: not-found, ambiguous, not-implemented, invalid-config, key-unavailable; of
 * one with a flavor of the person's own unknown-flavor, not-trusted, bad-data, too.
 */
export async function openArtifactStore(env: Env, ref?: string): Promise<Result<OpenedStore>> {
  const found = read(env, (view) => findComponentOrActive(env, view, "artifact_store", ref, "loose"));
  return found.ok ? openStored(env, found.value) : found;
}

/** Opens what `STORE[:PATH]` names. Errors: those of `openArtifactStore`, and usage (a path outside of the store). */
export async function openArtifactPlace(env: Env, address: string): Promise<Result<ArtifactPlace>> {
  const split = read(env, (view) => readAddress(view, address));
  return split.ok ? openPlaceIn(env, split.value.ref, split.value.path) : split;
}

/** The same for a store and a path in it that a person typed; no store: that of the active stack. Errors: as `openArtifactPlace`. */
export async function openPlaceIn(env: Env, ref: string | undefined, path: string): Promise<Result<ArtifactPlace>> {
  const opened = await openArtifactStore(env, ref);
  if (!opened.ok) return opened;
  const place = placeIn(opened.value, path);
  if (!place.ok) await closeStore(opened.value);
  return place;
}

/** A place of an open store, by a path that a person typed. Errors: usage. */
export function placeIn(store: OpenedStore, path: string): Result<ArtifactPlace> {
  const inner = innerPath(store.root, path);
  return inner.ok ? ok({ store, inner: inner.value }) : inner;
}

/** Opens a component as it is stored: its secret values in clear, its references resolved. Errors: as `openArtifactStore`. */
export async function openStored(env: Env, stored: StoredStore): Promise<Result<OpenedStore>> {
  const { id, name, flavor } = stored;
  const configured = usedConfiguration(env, stored);
  if (!configured.ok) return configured;
  const parts = { id, name, isReadOnly: env.isReadOnly(), ...configured.value };
  const definition = await env.catalogue.definition("artifact_store", flavor);
  const opened =
    definition === undefined
      ? await openOwnStore(env, { ...parts, flavor })
      : await openStore({ ...parts, flavor: definition });
  if (!opened.ok || stored.connector === null) return opened;
  const warning = `A service connector is linked, which only ZenML can use: here ${name} is opened without it.`;
  return ok({ ...opened.value, warnings: [...opened.value.warnings, warning] });
}

/** What a store works with. */
export interface UsedConfiguration {
  readonly configuration: Configuration;
  readonly authenticationSecret?: Readonly<Record<string, string>>;
}

/** The configuration of a component as it is used. Errors: not-found (a secret), key-unavailable, bad-data. */
export function usedConfiguration(env: Env, { id, configuration, sealed }: StoredStore): Result<UsedConfiguration> {
  return read(env, (view) => {
    const open = openConfiguration(env, id, { configuration, sealed });
    if (!open.ok) return open;
    const resolved = resolveAll(env, view, open.value);
    if (!resolved.ok) return resolved;
    const secret = authenticationSecretOf(env, view, resolved.value);
    if (!secret.ok) return secret;
    return ok({
      configuration: resolved.value,
      ...(secret.value !== undefined && { authenticationSecret: secret.value }),
    });
  });
}

/** How a place is called in sentences and messages: `prod:models/a.pkl`. */
export function artifactPlaceText(place: ArtifactPlace): string {
  return placeText(place);
}

/** Ends what an open store holds. */
export function closeArtifactStore(store: OpenedStore): Promise<void> {
  return closeStore(store);
}
