import { statusMessage } from '#sanity/studio/publish-status/messages.ts';
import type { PublishStatus } from '#sanity/studio/publish-status/publish-status.ts';

const pages = (...times: (number | null)[]) => times.map((ms, at) => ({ path: `/p${at}`, ms }));

const followed = (
  state: PublishStatus['state'],
  elapsedMs: number,
  ...times: (number | null)[]
) => ({
  status: { state, pages: pages(...times), totalMs: null },
  elapsedMs,
  isOver: state !== 'waiting',
});

describe('statusMessage', () => {
  it.each([
    ['live', followed('live', 812, 1, 2, 3), 'Live on 3 pages after 0.8 s', 'success'],
    ['one page', followed('live', 1249, 1), 'Live on 1 page after 1.2 s', 'success'],
    ['no page', followed('live', 3), 'Live after 0.1 s', 'success'],
    ['in part', followed('partly', 2000, 1, null), 'Live on 1 of 2 pages after 2.0 s', 'warning'],
    ['begun', followed('waiting', 10), 'Published. Updating the site…', 'info'],
    [
      'under way',
      followed('waiting', 500, 1, 2),
      'Published. Updating the site… (2 pages so far)',
      'info',
    ],
    ['late', followed('waiting', 12_000, 1, 2), 'Live on 2 pages so far, after 12.0 s', 'warning'],
    ['given up', followed('waiting', 10_050), 'Not seen on the site after 10.1 s', 'warning'],
  ] as const)('%s', (_, seen, title, status) => {
    expect(statusMessage(seen, 'publish')).toMatchObject({ title, status });
  });

  it('names the pages that were not seen', () => {
    expect(statusMessage(followed('partly', 2000, 1, null), 'publish').description).toContain(
      '/p1',
    );
  });

  it.each([
    ['publish', 'Published. Updating the site…'],
    ['unpublish', 'Unpublished. Updating the site…'],
    ['delete', 'Deleted. Updating the site…'],
  ] as const)('says what was done: %s', (change, title) => {
    expect(statusMessage(followed('waiting', 10), change).title).toBe(title);
  });

  it('speaks of a removal as one', () => {
    expect(statusMessage(followed('live', 812, 1, 2), 'unpublish').title).toBe(
      'Gone from 2 pages after 0.8 s',
    );
  });
});
