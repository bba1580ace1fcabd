/** What an administrator asked for cannot be done; the message says why in one sentence. */
export class AccountError extends Error {
  override name = 'PeopleError';
}
