import { statusesOf } from '#sanity/studio/status/status.ts';

const AT = new Date('2026-11-22T10:00:00Z');
const EARLIER = '2026-11-01T10:00:00Z';
const LATER = '2026-12-24T18:00:00Z';
const LONG_AGO = '2026-01-01T10:00:00Z';

const names = (draft: object | null, published: object | null) =>
  statusesOf({ draft, published }, AT).map(({ name }) => name);

describe('statusesOf', () => {
  it.each([
    ['nothing', null, null, []],
    ['a draft alone', {}, null, ['draft']],
    ['a published article', null, {}, ['published']],
    ['a changed article', {}, {}, ['changed']],
  ])('%s', (_, draft, published, expected) => {
    expect(names(draft, published)).toEqual(expected);
  });

  it.each([
    ['goes up later', { publishAt: LATER }, ['scheduled']],
    ['went up', { publishAt: EARLIER, expireAt: LATER }, []],
    ['goes up at this very moment', { publishAt: AT.toISOString() }, []],
    ['came down', { expireAt: AT.toISOString() }, ['ended']],
    ['is to be checked today', { reviewAt: '2026-11-22' }, ['review']],
    ['is to be checked tomorrow', { reviewAt: '2026-11-23' }, []],
    ['is old', { _type: 'faq', updatedAt: LONG_AGO }, ['stale']],
    ['is old, by its first day', { _type: 'faq', publishedAt: LONG_AGO }, ['stale']],
    ['is an old announcement', { _type: 'announcement', updatedAt: LONG_AGO }, ['live']],
    ['has dates nobody can read', { publishAt: 'x', expireAt: 1, reviewAt: {}, updatedAt: '' }, []],
  ])('an article that %s', (_, article, expected) => {
    expect(names(null, article)).toEqual(['published', ...expected]);
  });
});

describe('an announcement', () => {
  const window = (fields: object) => ({ _type: 'announcement', ...fields });

  it.each([
    ['in draft for later', window({ publishAt: LATER }), null, ['draft', 'scheduled']],
    ['scheduled', null, window({ publishAt: LATER }), ['published', 'scheduled']],
    ['live', null, window({ publishAt: EARLIER }), ['published', 'live']],
    ['live and pinned', null, window({ pinUntil: LATER }), ['published', 'live', 'pinned']],
    ['ended', null, window({ expireAt: EARLIER, pinUntil: LATER }), ['published', 'ended']],
    [
      'edited after scheduling',
      window({ publishAt: EARLIER }),
      window({ publishAt: LATER }),
      ['edited', 'scheduled'],
    ],
    ['edited while live', window({ publishAt: LATER }), window({}), ['changed', 'live']],
  ])('%s', (_, draft, published, expected) => {
    expect(names(draft, published)).toEqual(expected);
  });
});
