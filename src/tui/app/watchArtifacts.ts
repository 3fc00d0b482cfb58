import { ArtifactBrowser } from "../actions/artifacts/artifactBrowser.ts";
import type { Context } from "../actions/context.ts";

/** How long the cursor stays on a file before it is looked into, in milliseconds: who only passes by reads nothing. */
const restMs = 150;

/** Reads what the artifacts screen shows: pages of the folder as the cursor comes near their end, and the beginning of the file on which it rests. Returns how to end that. */
export function watchArtifacts(context: Context, crash: (error: unknown) => void): () => void {
  const browser = new ArtifactBrowser(context);
  let resting = "";
  let timer: ReturnType<typeof setTimeout> | undefined;

  function follow(): void {
    browser.tidy();
    browser.readChecks();
    browser.readPage().catch(crash);
    const key = browser.previewKey() ?? "";
    if (key === resting) return;
    resting = key;
    clearTimeout(timer);
    browser.endPreview();
    if (key !== "") timer = setTimeout(() => void browser.readPreview().catch(crash), restMs);
  }

  const forget = context.store.subscribe(follow);
  follow();
  return () => {
    forget();
    clearTimeout(timer);
    browser.close();
  };
}
