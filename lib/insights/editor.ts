import { Forbidden, Unauthorized } from '#lib/errors.ts';
import { requireSameSite } from '#lib/http/same-site.ts';
import { getSignedIn, type Person } from '#sanity/client/signed-in.ts';
import { mayReadInsights } from './roles.ts';

/**
 * Lets only those pass who may write content, and only what a page of this site sent.
 * @throws {Unauthorized} when nobody is signed in.
 * @throws {Forbidden} for other roles, and for a change that a page of another site asks for.
 */
export async function requireEditor(request: Request): Promise<Person> {
  const person = await getSignedIn(request);
  if (person === null) throw new Unauthorized('Sign in to the Studio first.');
  if (!mayReadInsights(person.roles)) {
    throw new Forbidden('Insights are for editors and administrators.');
  }
  if (request.method !== 'GET') requireOwnPage(request);
  return person;
}

/** A token says itself who sends it; a cookie comes along with whatever any page sends. */
function requireOwnPage({ headers }: Request): void {
  if (headers.has('authorization')) return;
  const type = headers.get('content-type') ?? '';
  if (!/^application\/json\b/i.test(type)) throw new Forbidden('Send JSON, as application/json.');
  requireSameSite(headers);
}
