import type { SanityClient } from '@sanity/client';
import { createMover } from '#sanity/studio/calendar/client-mover.ts';
import { type Entry, entriesOf } from '#sanity/studio/calendar/entries.ts';
import { moveEntry } from '#sanity/studio/calendar/move.ts';
import type { Mode } from '#sanity/studio/calendar/mover.ts';
import { pairsOf } from '#sanity/studio/calendar/pairs.ts';
import { type Row, RowStore } from '#sanity/studio/calendar/rows.ts';
import type { Reason } from '#sanity/studio/publish/reasons.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';

const BEFORE = '2099-03-27T08:00:00.000Z';
const AFTER = '2099-03-28T08:00:00.000Z';

let lake: TestLake;
let client: SanityClient;

beforeEach(async () => {
  lake = await startTestLake();
  client = lake.client('editor', { perspective: 'raw' });
});
afterEach(async () => {
  await lake.close();
});

const announcement = (_id: string, fields: Record<string, unknown> = {}) => ({
  _id,
  _type: 'announcement',
  title: 'Quiet hours',
  slug: { _type: 'slug', current: 'quiet-hours' },
  publishAt: BEFORE,
  publishedAt: BEFORE,
  updatedAt: BEFORE,
  zones: { effectiveAt: { zone: 'UTC', wall: '2099-04-01T00:00' } },
  ...fields,
});

/** Seeds documents and moves the version with this id by one day. */
async function move(
  documents: ReturnType<typeof announcement>[],
  key: string,
  mode: Mode,
  reasons: readonly Reason[] = [],
) {
  lake.seed(documents.map((document) => ({ createOrReplace: document })));
  const mover = createMover(client, {
    titleOf: (field) => `<${field}>`,
    onMoved: async () => undefined,
    check: async () => reasons,
  });
  const entry = await entryOf(key);
  const moved = moveEntry(entry, { part: 'window', days: 1, hours: 0 }, 'UTC');
  return { mover, entry, moved, run: () => mover.move(entry, moved, mode) };
}

async function entryOf(key: string): Promise<Entry> {
  const rows = await client.fetch<Row[]>('*[_type == "announcement"]');
  const entry = entriesOf(pairsOf(rows), Date.now()).find((one) => one.key === key);
  if (entry === undefined) throw new Error(`${key} is on the calendar.`);
  return entry;
}

const read = (id: string) => client.getDocument(id);
const without = (document: unknown) =>
  Object.fromEntries(
    Object.entries(Object(document)).filter(
      ([name]) => !/^_(?:rev|updatedAt|createdAt)/.test(name),
    ),
  );

describe('a draft that was never published', () => {
  it('moves, with how the new time would have been typed, and back', async () => {
    const { run } = await move([announcement('drafts.a')], 'drafts.a', 'draft');
    const undo = await run();
    expect(await read('drafts.a')).toMatchObject({
      publishAt: AFTER,
      zones: {
        publishAt: { zone: 'UTC', wall: '2099-03-28T08:00' },
        effectiveAt: { zone: 'UTC', wall: '2099-04-01T00:00' },
      },
    });
    await undo();
    expect(without(await read('drafts.a'))).toEqual(announcement('drafts.a'));
    expect(await read('a')).toBeUndefined();
  });
});

describe('a published announcement', () => {
  it('waits in a draft, which taking back removes', async () => {
    const { run } = await move([announcement('a')], 'a', 'draft');
    const undo = await run();
    expect(await read('a')).toMatchObject({ publishAt: BEFORE });
    expect(await read('drafts.a')).toMatchObject({ publishAt: AFTER, title: 'Quiet hours' });
    await undo();
    expect(await read('drafts.a')).toBeUndefined();
  });

  it('is published at its new time in one go, with the date that readers see, and back', async () => {
    const { run } = await move([announcement('a')], 'a', 'publish');
    const undo = await run();
    expect(await read('a')).toMatchObject({
      publishAt: AFTER,
      publishedAt: AFTER,
      updatedAt: AFTER,
    });
    expect(await read('drafts.a')).toBeUndefined();
    await undo();
    expect(without(await read('a'))).toEqual(announcement('a'));
    expect(await read('drafts.a')).toBeUndefined();
  });

  it('keeps the other edits of its draft, and does not publish them', async () => {
    const documents = [announcement('a'), announcement('drafts.a', { title: 'Edited' })];
    const { run, mover, entry, moved } = await move(documents, 'a', 'draft');
    expect(await mover.listEdits('a')).toEqual(['<title>']);
    await expect(mover.move(entry, moved, 'publish')).rejects.toThrow('Somebody edited it since');
    const undo = await run();
    expect(await read('drafts.a')).toMatchObject({ publishAt: AFTER, title: 'Edited' });
    await undo();
    expect(await read('drafts.a')).toMatchObject({ publishAt: BEFORE, title: 'Edited' });
  });

  it('gets a draft with another time back, after its move was published', async () => {
    const elsewhere = '2099-05-01T08:00:00.000Z';
    const documents = [announcement('a'), announcement('drafts.a', { publishAt: elsewhere })];
    const { run } = await move(documents, 'drafts.a', 'publish');
    const undo = await run();
    expect(await read('a')).toMatchObject({ publishAt: '2099-05-02T08:00:00.000Z' });
    await undo();
    expect(await read('a')).toMatchObject({ publishAt: BEFORE });
    expect(await read('drafts.a')).toMatchObject({ publishAt: elsewhere });
  });
});

describe('another editor', () => {
  it('who moved it first is not overridden', async () => {
    const { run } = await move([announcement('a')], 'a', 'publish');
    await client.patch('a').set({ publishAt: '2099-06-01T08:00:00.000Z' }).commit();
    await expect(run()).rejects.toThrow('Somebody changed it at the same moment');
    expect(await read('drafts.a')).toBeUndefined();
  });

  it('who changed it afterwards is not undone', async () => {
    const { run } = await move([announcement('a')], 'a', 'publish');
    const undo = await run();
    await client.patch('a').set({ title: 'Later' }).commit();
    await expect(undo()).rejects.toThrow('Somebody changed it since');
    expect(await read('a')).toMatchObject({ title: 'Later', publishAt: AFTER });
  });

  it('is seen at once on a calendar that is open', async () => {
    lake.seed([{ createOrReplace: announcement('a') }]);
    const store = new RowStore(client);
    const seen: unknown[] = [];
    const done = Promise.withResolvers<void>();
    const stop = store.subscribe(() => {
      const rows = store.get();
      if (rows.state !== 'ready') return;
      const at = rows.rows[0]?.publishAt;
      if (seen.at(-1) !== at) seen.push(at);
      if (seen.length === 1) void client.patch('a').set({ publishAt: AFTER }).commit();
      else done.resolve();
    });
    await done.promise;
    stop();
    expect(seen).toEqual([BEFORE, AFTER]);
  });
});

it('refuses a viewer', async () => {
  lake.seed([{ createOrReplace: announcement('a') }]);
  const entry = await entryOf('a');
  const mover = createMover(lake.client('viewer'), {
    titleOf: String,
    onMoved: async () => undefined,
    check: async () => [],
  });
  const moved = moveEntry(entry, { part: 'window', days: 1, hours: 0 }, 'UTC');
  await expect(mover.move(entry, moved, 'draft')).rejects.toThrow(
    /not allowed|forbidden|role|right/i,
  );
  expect(await read('drafts.a')).toBeUndefined();
});

it('does not publish what its form would refuse, and leaves it where it is', async () => {
  const reason = { field: 'Title', message: 'Required.', path: ['title'] };
  const refused = await move([announcement('a')], 'a', 'publish', [reason]);
  await expect(refused.run()).rejects.toThrow('Title: Required.');
  expect(await read('a')).toMatchObject({ publishAt: BEFORE });
  expect(await read('drafts.a')).toBeUndefined();
  const { run } = await move([announcement('a')], 'a', 'draft', [reason]);
  await run();
  expect(await read('drafts.a')).toBeDefined();
});
