import type { Receipt } from '#lib/changes/receipt-view.ts';
import { receiptWords } from '#sanity/studio/receipts/words.ts';

const pages = (...times: (number | null)[]) => times.map((ms, at) => ({ path: `/p${at}`, ms }));

const followed = (state: Receipt['state'], elapsedMs: number, ...times: (number | null)[]) => ({
  receipt: { state, pages: pages(...times), totalMs: null },
  elapsedMs,
  isOver: state !== 'waiting',
});

describe('receiptWords', () => {
  it.each([
    ['live', followed('live', 812, 1, 2, 3), 'Live on 3 pages after 0.8 s', 'success'],
    ['one page', followed('live', 1249, 1), 'Live on 1 page after 1.2 s', 'success'],
    ['no page', followed('live', 3), 'Live after 0.1 s', 'success'],
    ['in part', followed('partly', 2000, 1, null), 'Live on 1 of 2 pages after 2.0 s', 'warning'],
    ['begun', followed('waiting', 10), 'Published. Bringing it to readers…', 'info'],
    [
      'under way',
      followed('waiting', 500, 1, 2),
      'Published. Bringing it to readers… (2 pages so far)',
      'info',
    ],
    ['late', followed('waiting', 12_000, 1, 2), 'Live on 2 pages so far, after 12.0 s', 'warning'],
    ['given up', followed('waiting', 10_050), 'Not seen on the site after 10.1 s', 'warning'],
  ] as const)('%s', (_, seen, title, status) => {
    expect(receiptWords(seen, 'live')).toMatchObject({ title, status });
  });

  it('names the pages that were not seen', () => {
    expect(receiptWords(followed('partly', 2000, 1, null), 'live').description).toContain('/p1');
  });

  it('speaks of a removal as one', () => {
    expect(receiptWords(followed('live', 812, 1, 2), 'gone').title).toBe(
      'Gone from 2 pages after 0.8 s',
    );
  });
});
