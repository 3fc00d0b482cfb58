import type { Result } from "../core/result.ts";

/** The owner that drafts are sealed for. They are whole documents, sealed at every key: to remember them would keep each in memory, and redact common words. */
export const draftOwner = "draft";

/** Seals and opens values of sensitive fields. The key is loaded when it is first needed. */
export interface Vault {
  /**
   * Encrypts a text for one place: the id of the row that will hold it and the field in it. Elsewhere it cannot be opened.
   * For a component the field is the key in `sealed`, for a secret its key, for a draft the owner is `draftOwner` and the field its key.
   * Errors: key-unavailable; invalid-value (half of a surrogate pair).
   */
  seal(owner: string, field: string, text: string): Result<string>;
  /** Decrypts what `seal` made for the same place. Errors: key-unavailable; bad-data when the text was altered or moved. */
  open(owner: string, field: string, sealed: string): Result<string>;
  /** The text with every value that was sealed or opened in this session, but for drafts, replaced by `********`. For logs and error messages. */
  redact(text: string): string;
}
