import { noteUser, savingFetch } from '#sanity/studio/unsaved-changes/saving-fetch.ts';
import {
  addUnsavedChange,
  listUnsavedChanges,
  removeUnsavedChanges,
  type UnsavedChange,
} from '#sanity/studio/unsaved-changes/unsaved-changes.ts';

function newStorage() {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
    entries,
  };
}

const change = (userId: string, body = '{}'): UnsavedChange => ({
  userId,
  at: '2026-01-01T00:00:00.000Z',
  path: '/data/actions/production',
  body,
});

it('keeps changes for the person who made them, until they are forgotten', () => {
  const storage = newStorage();
  for (const userId of ['eve', 'ada', 'eve']) addUnsavedChange(change(userId), storage);
  expect(listUnsavedChanges('eve', storage)).toHaveLength(2);
  removeUnsavedChanges('eve', storage);
  expect([listUnsavedChanges('eve', storage), listUnsavedChanges('ada', storage)]).toEqual([
    [],
    [change('ada')],
  ]);
  removeUnsavedChanges('ada', storage);
  expect(storage.entries.size).toBe(0);
});

it('keeps the newest when there is no room for all', () => {
  const storage = newStorage();
  const bodies = ['a', 'b', 'c'].map((letter) => letter.repeat(400_000));
  for (const body of bodies) addUnsavedChange(change('eve', body), storage);
  expect(listUnsavedChanges('eve', storage).map(({ body }) => body)).toEqual(bodies.slice(1));
});

it.each(['not JSON', '{"a":1}', '[{"userId":1}]'])(
  'takes %s in the storage for nothing',
  (text) => {
    const storage = newStorage();
    storage.setItem('signpost.unsent', text);
    expect(listUnsavedChanges('eve', storage)).toEqual([]);
  },
);

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
    const kept: UnsavedChange[] = [];
    const send = savingFetch(
      async () => new Response('{}', { status }),
      (one) => kept.push(one),
    );
    const answer = await send(`${lake}${path}`, { method: 'POST', body: '{"actions":[]}' });
    expect(answer.status).toBe(status);
    expect(kept).toHaveLength(count);
    for (const one of kept) expect(one).toMatchObject({ userId: 'eve', body: '{"actions":[]}' });
  });
});
