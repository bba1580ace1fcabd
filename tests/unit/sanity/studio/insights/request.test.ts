import { jest } from '@jest/globals';
import { z } from 'zod';
import { requestReport, sendChange } from '#sanity/studio/insights/request.ts';

const schema = z.object({ open: z.number() });
const NO_TOKEN = { token: undefined };

type Sent = { path: string; method: string; headers: Headers; body: unknown };

/** The site as it would answer, and what it was asked. */
function siteAnswers(answer: () => Response | Promise<Response>): Sent[] {
  const sent: Sent[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const { method = 'GET', headers, body } = init ?? {};
    sent.push({ path: String(input), method, headers: new Headers(headers), body });
    return answer();
  });
  return sent;
}

it('asks for a report of some days', async () => {
  const sent = siteAnswers(() => Response.json({ open: 3 }));
  expect(await requestReport('low-rated', '2026-10-01..2026-10-31', schema, NO_TOKEN)).toEqual({
    open: 3,
  });
  expect(sent[0]?.path).toBe('/api/insights/low-rated?range=2026-10-01..2026-10-31');
  expect(sent[0]?.headers.has('authorization')).toBe(false);
});

it('shows the token of its user where there is one', async () => {
  const sent = siteAnswers(() => Response.json({ open: 3 }));
  await requestReport('links', null, schema, { token: 'abc' });
  expect(sent[0]?.path).toBe('/api/insights/links');
  expect(sent[0]?.headers.get('authorization')).toBe('Bearer abc');
});

it('sends a change as JSON and takes what is true then', async () => {
  const sent = siteAnswers(() => Response.json({ open: 2 }));
  const change = { id: 'c', action: 'done' };
  expect(await sendChange('comments', change, schema, NO_TOKEN)).toEqual({ open: 2 });
  expect(sent[0]).toMatchObject({ method: 'POST', body: JSON.stringify(change) });
  expect(sent[0]?.headers.get('content-type')).toBe('application/json');
});

it.each([
  [
    'a refusal',
    () => Response.json({ error: 'Sign in first.' }, { status: 401 }),
    'Sign in first.',
  ],
  ['nonsense', () => new Response('<html>', { status: 502 }), 'The site answers with an error.'],
  [
    'nothing',
    () => Promise.reject(new TypeError()),
    'The site does not answer. Try again in a moment.',
  ],
])('says why there is no report: %s', async (_, answer, words) => {
  siteAnswers(answer);
  await expect(requestReport('low-rated', null, schema, NO_TOKEN)).rejects.toThrow(words);
});

it('refuses a report that is not one', async () => {
  siteAnswers(() => Response.json({ closed: 1 }));
  await expect(requestReport('low-rated', null, schema, NO_TOKEN)).rejects.toThrow();
});
