/** Whom everything belongs to in ZenML's local store; scripts filter by it. */
export const userName = "default";
