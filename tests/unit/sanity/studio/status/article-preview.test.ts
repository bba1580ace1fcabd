import { setClock } from '#lib/clock.ts';
import { articlePreview } from '#sanity/studio/status/article-preview.ts';

const AT = '2026-11-22T10:00:00Z';

let putBack: () => void;
beforeEach(() => {
  putBack = setClock(() => new Date(AT));
});
afterEach(() => putBack());

const row = (fields: Record<string, unknown>) => articlePreview.prepare?.(fields)?.subtitle;
const NEWS = { type: 'announcement', topic: 'Cards', originalId: 'a' };

describe('articlePreview', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['an article', { type: 'faq', topic: 'Cards', updatedAt: AT }, '22 Nov · Cards · FAQ'],
    [
      'one of another year',
      { type: 'faq', topic: 'Cards', updatedAt: '2027-01-05T10:00:00Z' },
      '5 Jan 2027 · Cards · FAQ',
    ],
    [
      'one that was never updated',
      { type: 'faq', topic: 'Cards', publishedAt: AT },
      '22 Nov · Cards · FAQ',
    ],
    ['one without a topic or dates', { type: 'faq' }, 'No topic · FAQ'],
    [
      'one to be reviewed, with the day of that',
      { type: 'faq', topic: 'Cards', updatedAt: AT, reviewAt: '2026-11-03' },
      'Needs review · 3 Nov · Cards · FAQ',
    ],
    [
      'a scheduled announcement, with its start',
      { ...NEWS, updatedAt: AT, publishAt: '2026-12-03T12:00:00Z' },
      'Scheduled · 3 Dec · Cards · Announcement',
    ],
    [
      'an ended one, with its end',
      { ...NEWS, updatedAt: AT, expireAt: '2026-11-05T12:00:00Z' },
      'Ended · 5 Nov · Cards · Announcement',
    ],
    [
      'a pinned one',
      { ...NEWS, updatedAt: AT, pinUntil: '2026-12-01T00:00:00Z' },
      'Pinned · 22 Nov · Cards · Announcement',
    ],
    [
      'one that is due and stale',
      {
        type: 'faq',
        topic: 'Cards',
        updatedAt: '2026-01-05T10:00:00Z',
        reviewAt: '2026-11-03',
        originalId: 'a',
      },
      'Needs review · 3 Nov · Cards · FAQ',
    ],
    ['a live one', { ...NEWS, updatedAt: AT }, 'Live · 22 Nov · Cards · Announcement'],
    [
      'a draft that will not go up by itself',
      { ...NEWS, originalId: 'drafts.a', publishAt: '2026-12-03T12:00:00Z' },
      'Draft · Cards · Announcement',
    ],
  ])('shows %s', (_, fields, subtitle) => {
    expect(row(fields)).toBe(subtitle);
  });

  it.each([undefined, '', '  ', 7])('calls %j untitled', (title) => {
    expect(articlePreview.prepare?.({ title })?.title).toBe('Untitled');
  });
});
