/** A key for a new member of a list. */
export function randomKey(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 12);
}
