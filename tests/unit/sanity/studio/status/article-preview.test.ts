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
    ['an article', { type: 'faq', topic: 'Cards', updatedAt: AT }, 'Cards · 22 Nov · FAQ'],
    [
      'one of another year',
      { type: 'faq', topic: 'Cards', updatedAt: '2027-01-05T10:00:00Z' },
      'Cards · 5 Jan 2027 · FAQ',
    ],
    [
      'one that was never updated',
      { type: 'faq', topic: 'Cards', publishedAt: AT },
      'Cards · 22 Nov · FAQ',
    ],
    ['one without a topic or dates', { type: 'faq' }, 'No topic · FAQ'],
    [
      'one to be reviewed, with the day of that',
      { type: 'faq', topic: 'Cards', updatedAt: AT, reviewAt: '2026-11-03' },
      'Needs review · Cards · 3 Nov · FAQ',
    ],
    [
      'a scheduled announcement, with its start',
      { ...NEWS, updatedAt: AT, publishAt: '2026-12-03T12:00:00Z' },
      'Scheduled · Cards · 3 Dec · Announcement',
    ],
    [
      'an ended one, with its end',
      { ...NEWS, updatedAt: AT, expireAt: '2026-11-05T12:00:00Z' },
      'Ended · Cards · 5 Nov · Announcement',
    ],
    ['a live one', { ...NEWS, updatedAt: AT }, 'Live · Cards · 22 Nov · Announcement'],
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
