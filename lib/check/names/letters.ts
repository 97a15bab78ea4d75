/**
 * The table by which letters of any script are written in ASCII is nearly as large as all else that a background runs, so there it is a file of
 * its own (lib/letters-file), and may not be there yet when two names are compared.
 */
export class LettersNotLoaded extends Error {
  /** @param load loads the table; rejects where it cannot be loaded */
  constructor(readonly load: () => Promise<unknown>) {
    super('The table of letters is not loaded');
  }
}
