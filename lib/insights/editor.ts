import { Forbidden, Unauthorized } from '#lib/errors.ts';
import { requireSameSite } from '#lib/http/same-site.ts';
import { getSignedIn, type Person } from '#sanity/client/signed-in.ts';
import { mayReadInsights } from './roles.ts';

/**
 * Accepts only people who may write content; a change also needs a page of this site or a token.
 * @throws {Unauthorized} when nobody is signed in; {Forbidden} otherwise.
 */
export async function requireEditor(request: Request): Promise<Person> {
  const person = await getSignedIn(request);
  if (person === null) throw new Unauthorized('Sign in to the Studio first.');
  if (!mayReadInsights(person.roles)) {
    throw new Forbidden('This is for editors and administrators.');
  }
  if (request.method !== 'GET') requireOwnPage(request);
  return person;
}

/** Browsers send cookies with requests of any page, but a token is set by its owner. */
function requireOwnPage({ headers }: Request): void {
  if (headers.has('authorization')) return;
  const type = headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) throw new Forbidden('Send JSON, as application/json.');
  requireSameSite(headers);
}
