import type { SanityClient } from '@sanity/client';
import { withHelpMenu } from '#sanity/studio/start/help-menu.ts';
import { HELP } from '#sanity/studio/start/help-text.ts';
import { hasNoPanes } from '#sanity/studio/start/start-at.tsx';
import { drafts, lastPublished, needsReview } from '#sanity/studio/work-lists/lists.ts';
import { readWork } from '#sanity/studio/work-lists/read-work.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';

describe('readWork', () => {
  let lake: TestLake;
  let client: SanityClient;

  beforeEach(async () => {
    lake = await startTestLake();
    client = lake.client('editor');
  });
  afterEach(async () => {
    await lake.close();
  });

  const faq = (_id: string, fields: Record<string, unknown> = {}) => ({
    create: { _id, _type: 'faq', title: _id, ...fields },
  });

  it('counts all and gives the first, under their published ids', async () => {
    lake.seed([
      faq('b', { reviewAt: '2026-11-02' }),
      faq('drafts.a', { reviewAt: '2026-11-01' }),
      faq('c', { reviewAt: '2026-11-03' }),
      faq('later', { reviewAt: '2099-01-01' }),
    ]);
    const work = await readWork(client, needsReview(new Date('2026-11-22')), { size: 2 });
    expect(work).toEqual({
      count: 3,
      items: [
        { _id: 'a', _type: 'faq', title: 'drafts.a', at: '2026-11-01' },
        { _id: 'b', _type: 'faq', title: 'b', at: '2026-11-02' },
      ],
    });
  });

  it('counts drafts, once each', async () => {
    lake.seed([faq('a'), faq('drafts.a'), faq('drafts.b'), faq('c')]);
    const { count, items } = await readWork(client, drafts(), { size: 5 });
    expect([count, items.map(({ _id }) => _id).toSorted()]).toEqual([2, ['a', 'b']]);
  });

  it('shows what readers have, not what is edited', async () => {
    lake.seed([
      faq('a', { title: 'Published' }),
      faq('drafts.a', { title: 'Edited' }),
      faq('drafts.b'),
    ]);
    const work = await readWork(client, lastPublished(), { size: 5, perspective: 'published' });
    expect(work.items.map(({ title }) => title)).toEqual(['Published']);
  });
});

describe('the Help menu', () => {
  const asked: string[] = [];
  const fetchHelp = withHelpMenu(async (input) => {
    asked.push(String(input));
    return new Response('plain');
  });

  it('leads to the help of this help center', async () => {
    const answer = await fetchHelp('http://localhost/lake/v1/help?m=sanity%406&locale=en');
    const { resources } = await answer.json();
    expect(resources.sectionArray[0].items[0]).toMatchObject({
      _type: 'externalLink',
      url: '/studio/structure/help',
    });
    expect(asked).toEqual([]);
  });

  it.each(['http://localhost/lake/v1/users/me', 'http://localhost/helping', '/v1/helpers'])(
    'leaves %s alone',
    async (address) => {
      expect(await (await fetchHelp(address)).text()).toBe('plain');
    },
  );
});

it('explains each thing in whole sentences', () => {
  const points = HELP.flatMap((section) => section.points);
  expect(points.filter((point) => !point.endsWith('.'))).toEqual([]);
  expect(points.filter((point) => /slug/i.test(point))).toEqual([]);
});

it.each<[object, boolean]>([
  [{}, true],
  [{ panes: [] }, true],
  [{ panes: [[{ id: 'drafts' }]] }, false],
  [{ intent: 'edit', params: {} }, false],
])('opens the start page at %j: %s', (state, isOpened) => {
  expect(hasNoPanes({ ...state })).toBe(isOpened);
});
