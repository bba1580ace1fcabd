import { GET, POST } from '#app/api/translations/route.ts';

const request = (init: RequestInit = {}) =>
  new Request('http://site.test/api/translations', {
    ...init,
    headers: { 'content-type': 'application/json' },
  });

test.each([
  ['asks whether a machine translates', () => GET(request())],
  ['has texts translated', () => POST(request({ method: 'POST', body: '{}' }))],
])('nobody who is not signed in %s', async (_, ask) => {
  const answer = await ask();
  expect(answer.status).toBe(401);
  expect(await answer.json()).toEqual({ error: expect.stringContaining('Sign in') });
});
