/** Node's crypto, loaded when it is first needed: an import would cost every start 2.5 ms. The same bytes under Bun and Deno. */
export function nodeCrypto(): typeof import("node:crypto") {
  return process.getBuiltinModule("node:crypto");
}
