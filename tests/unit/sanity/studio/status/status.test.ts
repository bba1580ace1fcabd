import { statusesOf, versionStatuses } from '#sanity/studio/status/status.ts';

const AT = new Date('2026-11-22T10:00:00Z');
const EARLIER = '2026-11-01T10:00:00Z';
const LATER = '2026-12-24T18:00:00Z';
const LONG_AGO = '2026-01-01T10:00:00Z';

const NEWS = { _type: 'announcement' };

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
    ['goes up later', { ...NEWS, publishAt: LATER }, ['scheduled']],
    ['went up', { ...NEWS, publishAt: EARLIER, expireAt: LATER }, ['live']],
    ['goes up at this very moment', { ...NEWS, publishAt: AT.toISOString() }, ['live']],
    ['came down', { ...NEWS, expireAt: AT.toISOString() }, ['ended']],
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
    ['in draft for later', window({ publishAt: LATER }), null, ['draft']],
    ['in draft, ended before it began', window({ expireAt: EARLIER }), null, ['draft']],
    ['unpublished', window({ publishedAt: EARLIER, publishAt: LATER }), null, ['draft']],
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

describe('a draft that was never published', () => {
  const meaning = (draft: object) => statusesOf({ draft, published: null }, AT)[0]?.meaning;

  it.each([
    [
      'for later',
      { ...NEWS, publishAt: LATER },
      /^Readers do not have it\. Once published, it goes/,
    ],
    ['for now', { ...NEWS, publishAt: EARLIER }, /^Readers do not have it\.$/],
    ['for a time that is over', { ...NEWS, expireAt: EARLIER }, /its end has passed\.$/],
    ['of an FAQ', { _type: 'faq' }, /^Readers do not have it\.$/],
  ])('%s', (_, draft, text) => {
    expect(meaning(draft)).toMatch(text);
  });

  it('is not stale, since nobody reads it, and may be due for review', () => {
    const draft = { _type: 'faq', updatedAt: LONG_AGO, reviewAt: '2026-11-01' };
    expect(names(draft, null)).toEqual(['draft', 'review']);
  });
});

describe('one version in a list', () => {
  it.each([
    ['what readers get', { ...NEWS, publishAt: LATER }, false, ['scheduled']],
    ['a draft for later', { ...NEWS, publishAt: LATER }, true, ['draft']],
    ['edits of something published', { ...NEWS, publishAt: LATER, publishedAt: EARLIER }, true, []],
    ['a version that may be either', { ...NEWS, publishAt: LATER }, null, []],
    ['an old article', { _type: 'faq', updatedAt: LONG_AGO }, false, ['stale']],
    ['an old draft', { _type: 'faq', updatedAt: LONG_AGO }, true, ['draft']],
    ['one that is due', { _type: 'faq', reviewAt: '2026-11-01' }, null, ['review']],
  ])('%s', (_, version, isDraft, expected) => {
    expect(versionStatuses(version, isDraft, AT).map(({ name }) => name)).toEqual(expected);
  });
});
