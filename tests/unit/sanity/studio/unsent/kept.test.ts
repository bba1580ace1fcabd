import { keepingFetch, noteUser } from '#sanity/studio/unsent/keeping-fetch.ts';
import { forget, type KeptChange, keep, listKept } from '#sanity/studio/unsent/kept.ts';

function newShelf() {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
    entries,
  };
}

const change = (userId: string, body = '{}'): KeptChange => ({
  userId,
  at: '2026-01-01T00:00:00.000Z',
  path: '/data/actions/production',
  body,
});

it('keeps changes for the person who made them, until they are forgotten', () => {
  const shelf = newShelf();
  for (const userId of ['eve', 'ada', 'eve']) keep(change(userId), shelf);
  expect(listKept('eve', shelf)).toHaveLength(2);
  forget('eve', shelf);
  expect([listKept('eve', shelf), listKept('ada', shelf)]).toEqual([[], [change('ada')]]);
  forget('ada', shelf);
  expect(shelf.entries.size).toBe(0);
});

it('keeps the newest when there is no room for all', () => {
  const shelf = newShelf();
  const bodies = ['a', 'b', 'c'].map((letter) => letter.repeat(400_000));
  for (const body of bodies) keep(change('eve', body), shelf);
  expect(listKept('eve', shelf).map(({ body }) => body)).toEqual(bodies.slice(1));
});

it.each(['not JSON', '{"a":1}', '[{"userId":1}]'])('takes %s on the shelf for nothing', (text) => {
  const shelf = newShelf();
  shelf.setItem('signpost.unsent', text);
  expect(listKept('eve', shelf)).toEqual([]);
});

describe('fetch', () => {
  const lake = 'https://help.test/lake/v2025-02-19';
  const CASES: readonly [name: string, path: string, status: number, kept: number][] = [
    ['an edit after the session ended', '/data/actions/production?tag=x', 401, 1],
    ['a mutation after the session ended', '/data/mutate/production', 401, 1],
    ['an edit that was stored', '/data/actions/production', 200, 0],
    ['an edit that was refused for another reason', '/data/actions/production', 403, 0],
    ['a question after the session ended', '/data/query/production', 401, 0],
  ];

  it.each(CASES)('with %s', async (_name, path, status, count) => {
    noteUser('eve');
    const kept: KeptChange[] = [];
    const send = keepingFetch(
      async () => new Response('{}', { status }),
      (one) => kept.push(one),
    );
    const answer = await send(`${lake}${path}`, { method: 'POST', body: '{"actions":[]}' });
    expect(answer.status).toBe(status);
    expect(kept).toHaveLength(count);
    for (const one of kept) expect(one).toMatchObject({ userId: 'eve', body: '{"actions":[]}' });
  });
});
