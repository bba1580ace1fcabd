import { z } from 'zod';
import { API_VERSION } from '#lib/api-version.ts';
import { type ContentSource, env } from '#lib/env.ts';
import { Unavailable } from '#lib/errors.ts';

const TIMEOUT_MS = 5_000;

/** Somebody who is signed in to the Studio. */
export type Person = z.infer<typeof personSchema>;

const personSchema = z.object({
  id: z.string().min(1),
  name: z.string().default(''),
  roles: z.array(z.object({ name: z.string() })).default([]),
});

/**
 * The person or program behind a request's access token or, on the lake, session cookie; null for
 * nobody. Asks the CMS each time, so that an ended session is worth nothing here either.
 * @throws {Unavailable} when that cannot be found out at the moment.
 */
export async function getSignedIn(
  request: Request,
  content: ContentSource = env().content,
): Promise<Person | null> {
  const credentials = credentialsOf(request, content);
  if (credentials === null) return null;
  const answer = await ask(content, credentials);
  if (answer.status === 401 || answer.status === 403) return null;
  if (!answer.ok) throw new Unavailable('Whether you are signed in cannot be told at the moment.');
  // What is no JSON names nobody.
  const parsed = personSchema.safeParse(await answer.json().catch(() => null));
  return parsed.success ? parsed.data : null;
}

/** What proves who asks, and nothing else of the request. The site's own token is never used. */
function credentialsOf(request: Request, content: ContentSource): Record<string, string> | null {
  const token = /^Bearer +(\S{1,500})$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (token !== undefined) return { authorization: `Bearer ${token}` };
  const cookie = request.headers.get('cookie');
  if (content.kind !== 'lake' || cookie === null) return null;
  // The lake takes no session that a page of another origin made the browser send.
  const origin = request.headers.get('origin');
  return origin === null ? { cookie } : { cookie, origin };
}

async function ask(content: ContentSource, headers: Record<string, string>): Promise<Response> {
  const host =
    content.kind === 'lake' ? content.lakeUrl : `https://${content.projectId}.api.sanity.io`;
  try {
    return await fetch(`${host}/v${API_VERSION}/users/me`, {
      headers,
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (cause) {
    throw new Unavailable('Whether you are signed in cannot be told at the moment.', { cause });
  }
}
