/** What an administrator asked for cannot be done; the message says why in one sentence. */
export class PeopleError extends Error {
  override name = 'PeopleError';
}
