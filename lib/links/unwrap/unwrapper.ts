/** A family of wrappers: addresses that stand for another address. */
export interface Unwrapper {
  /** For tests and diagnostics; never shown. */
  id: string;
  /**
   * The address inside, or null when this is not such a wrapper or nothing can be read from it.
   *
   * @param url the wrapper, parsed
   * @param raw the same as it stood in the page; some families are decoded from the text, which `URL` would normalise
   * @throws nothing on purpose; `unwrap` treats a throw as "cannot be read"
   */
  open(url: URL, raw: string): string | null;
}
