/** What is wrong with the source or with how the import was asked for, in one sentence for people. */
export class ImportError extends Error {
  override name = 'ImportError';
}
