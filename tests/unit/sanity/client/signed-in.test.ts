import { jest } from '@jest/globals';
import type { ContentSource } from '#lib/env.ts';
import { Unavailable } from '#lib/errors.ts';
import { getSignedIn } from '#sanity/client/signed-in.ts';

const PROJECT: ContentSource = {
  kind: 'project',
  projectId: 'abc123',
  dataset: 'production',
  readToken: 'the-token-of-the-site',
};

type Sent = { address: string; headers: Headers };

/** Sanity as it would answer, and what it was asked. */
function sanityAnswers(answer: () => Response | Promise<Response>): Sent[] {
  const sent: Sent[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    sent.push({ address: String(input), headers: new Headers(init?.headers) });
    return answer();
  });
  return sent;
}

function ask(headers: Record<string, string>) {
  return getSignedIn(new Request('https://help.example.com/api', { headers }), PROJECT);
}

const ADA = { id: 'p1', name: 'Ada', email: 'ada@example.com', roles: [{ name: 'editor' }] };

it('asks the project who a token belongs to, with nothing but that token', async () => {
  const sent = sanityAnswers(() => Response.json(ADA));
  const person = await ask({ authorization: 'Bearer abc', cookie: 'a=b', 'x-other': '1' });
  expect(person).toEqual({ id: 'p1', name: 'Ada', roles: [{ name: 'editor' }] });
  expect(sent.map(({ address }) => address)).toEqual([
    'https://abc123.api.sanity.io/v2025-02-19/users/me',
  ]);
  expect([...(sent[0]?.headers ?? [])]).toEqual([['authorization', 'Bearer abc']]);
});

it.each([
  ['nothing', {}],
  ['a cookie, which is not for the project', { cookie: 'sanitySession=x' }],
  ['another scheme', { authorization: 'Basic YTpi' }],
])('knows nobody by %s, and asks nobody', async (_, headers) => {
  const sent = sanityAnswers(() => Response.json(ADA));
  expect(await ask({ ...headers })).toBeNull();
  expect(sent).toEqual([]);
});

it.each([
  ['401', () => new Response('', { status: 401 })],
  ['403', () => new Response('', { status: 403 })],
  ['nobody', () => Response.json({})],
  ['nonsense', () => new Response('<html>')],
])('knows nobody when the answer is %s', async (_, answer) => {
  sanityAnswers(answer);
  expect(await ask({ authorization: 'Bearer abc' })).toBeNull();
});

it.each([
  ['an error', () => new Response('', { status: 500 })],
  ['none', () => Promise.reject(new TypeError('fetch failed'))],
])('says that it cannot tell when the answer is %s', async (_, answer) => {
  sanityAnswers(answer);
  await expect(ask({ authorization: 'Bearer abc' })).rejects.toThrow(Unavailable);
});
