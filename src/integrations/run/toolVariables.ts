/** What would lead the tool to another place than the one that was shown, or past the protection of the system's Python. */
const misleading: ReadonlySet<string> = new Set([
  "PIP_BREAK_SYSTEM_PACKAGES",
  "PIP_EDITABLE",
  "PIP_PREFIX",
  "PIP_PYTHON",
  "PIP_REQUIREMENT",
  "PIP_ROOT",
  "PIP_TARGET",
  "PIP_USER",
  "UV_BREAK_SYSTEM_PACKAGES",
  "UV_PREFIX",
  "UV_PYTHON",
  "UV_SYSTEM_PYTHON",
  "UV_TARGET",
]);

/** The variables that the tool gets: those of this program without the misleading ones. Indexes, proxies and certificates are the person's own. */
export function toolVariables(
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const kept = Object.entries(environment).flatMap(([name, value]) =>
    value === undefined || misleading.has(name.toUpperCase()) ? [] : [[name, value] as const],
  );
  return {
    ...Object.fromEntries(kept),
    // A file of pip's or uv's own may say otherwise, which the variable overrules.
    PIP_BREAK_SYSTEM_PACKAGES: "0",
    UV_BREAK_SYSTEM_PACKAGES: "0",
    NO_COLOR: "1",
    PYTHONUNBUFFERED: "1",
    UV_LOCK_TIMEOUT: environment.UV_LOCK_TIMEOUT ?? "60",
  };
}
