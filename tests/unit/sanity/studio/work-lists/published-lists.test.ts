import type { SanityClient } from '@sanity/client';
import { firstValueFrom } from 'rxjs';
import { AnnouncementStore } from '#sanity/studio/announcements/announcement-store.ts';
import { pairsOf } from '#sanity/studio/announcements/pairs.ts';
import { entriesOf } from '#sanity/studio/calendar/data/entries.ts';
import { statusesOf } from '#sanity/studio/status/status.ts';
import {
  recentlyPublished,
  scheduled,
  stale,
  type WorkList,
} from '#sanity/studio/work-lists/lists.ts';
import { countWork } from '#sanity/studio/work-lists/read-work.ts';
import {
  countScheduled,
  scheduledIds,
  watchScheduledIds,
} from '#sanity/studio/work-lists/scheduled.ts';
import { withoutUnpublished } from '#sanity/studio/work-lists/unpublished.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const AT = new Date();
const days = (count: number) => new Date(AT.getTime() + count * DAY_MS).toISOString();

let lake: TestLake;
let client: SanityClient;

beforeEach(async () => {
  lake = await startTestLake();
  client = lake.client('editor');
});
afterEach(async () => {
  await lake.close();
});

type Fields = Record<string, unknown>;

const news = (_id: string, fields: Fields = {}) => ({ _id, _type: 'announcement', ...fields });
const faq = (_id: string, fields: Fields) => ({ _id, _type: 'faq', ...fields });
const store = (documents: { _id: string; _type: string }[]) =>
  lake.seed(documents.map((document) => ({ create: document })));

/** What the Studio shows in a list: each document as its draft, if there is one. */
const shown = ({ filter, params }: WorkList) =>
  client.fetch<string[]>(`*[${filter}]._id | order(@)`, params, { perspective: 'drafts' });

/** Each a way in which an announcement may stand, and whether it goes up by itself. */
const CASES: [
  name: string,
  draft: Fields | null,
  published: Fields | null,
  isScheduled: boolean,
][] = [
  ['published for later', null, { publishAt: days(1) }, true],
  ['a draft for later', { publishAt: days(1) }, null, false],
  ['an unpublished one', { publishAt: days(1), publishedAt: days(-1) }, null, false],
  [
    'published for later, edited',
    { publishAt: days(1), title: 'New' },
    { publishAt: days(1) },
    true,
  ],
  [
    'published for later, moved to the past in a draft',
    { publishAt: days(-1) },
    { publishAt: days(1) },
    true,
  ],
  ['up, moved to later in a draft', { publishAt: days(1) }, { publishAt: days(-1) }, false],
  ['up without a start, moved to later in a draft', { publishAt: days(1) }, {}, false],
  ['never to be seen', null, { publishAt: days(2), expireAt: days(-1) }, false],
  ['ended', null, { expireAt: days(-1) }, false],
];

describe.each(CASES)('%s', (_, draft, published, isScheduled) => {
  const documents = [
    ...(draft === null ? [] : [news('drafts.a', draft)]),
    ...(published === null ? [] : [news('a', published)]),
  ];

  it(`is ${isScheduled ? '' : 'not '}scheduled in the list, the badges and the calendar`, async () => {
    store(documents);
    const announcements = new AnnouncementStore(client);
    const ids = await firstValueFrom(watchScheduledIds(announcements));
    expect(await shown(scheduled(ids))).toEqual(isScheduled ? ['a'] : []);
    expect(await countScheduled(client)).toBe(isScheduled ? 1 : 0);

    const [pair] = pairsOf(documents.map((one) => ({ ...one, _rev: 'r', _createdAt: days(-9) })));
    const statuses = statusesOf(
      { draft: pair?.draft ?? null, published: pair?.published ?? null },
      AT,
    );
    expect(statuses.some(({ name }) => name === 'scheduled')).toBe(isScheduled);

    const entries = entriesOf(pair === undefined ? [] : [pair], AT.getTime());
    expect(entries.some(({ phase }) => phase === 'scheduled')).toBe(isScheduled);
  });
});

it('leaves a list when its start has come', () => {
  const pairs = pairsOf([{ ...news('a', { publishAt: days(1) }), _rev: 'r' }]);
  const opens = Date.parse(days(1));
  expect([opens - 1, opens].map((time) => scheduledIds(pairs, time))).toEqual([['a'], []]);
});

describe('lists of what is published', () => {
  const OLD = { updatedAt: days(-400), publishedAt: days(-400) };
  const FRESH = { publishedAt: days(-3) };

  it.each<[string, () => WorkList, Fields]>([
    ['recently published', () => recentlyPublished(AT), FRESH],
    ['stale', () => stale(AT), OLD],
  ])('%s: with edits, and without drafts that readers do not have', async (_, list, fields) => {
    store([
      faq('edited', fields),
      faq('drafts.edited', { ...fields, title: 'Edited' }),
      faq('plain', fields),
      faq('drafts.imported', fields),
    ]);
    expect(await shown(list())).toEqual(['edited', 'imported', 'plain']);
    const published = await withoutUnpublished(client, list());
    expect(await shown(published)).toEqual(['edited', 'plain']);
    expect(await countWork(client, published)).toBe(2);
  });
});
