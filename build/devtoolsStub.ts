import type { BunPlugin } from "bun";

/**
 * Replaces `react-devtools-core`, which Ink imports when `DEV=true`, by an empty module. Leaving the package out fails the
 * build and marking it external makes the executable crash at start, so it has to resolve to something.
 */
export const devtoolsStub: BunPlugin = {
  name: "react-devtools-stub",
  setup(build) {
    build.onResolve({ filter: /^react-devtools-core$/ }, () => ({ path: "stub", namespace: "react-devtools" }));
    build.onLoad({ filter: /.*/, namespace: "react-devtools" }, () => ({
      contents: "export default { initialize() {}, connectToDevTools() {} };",
      loader: "js",
    }));
  },
};
