import { expectedAt, isAsExpected } from '#lib/changes/expected.ts';
import type { Revision } from '#lib/changes/revision.ts';

function document(id: string, rest: Partial<Revision>): [string, Revision] {
  return [id, { id, type: 'faq', rev: `rev of ${id}`, slug: id, topic: null, card: '', ...rest }];
}

const NOON = new Date('2026-01-01T12:00:00Z');
const before = '2026-01-01T11:59:59.999Z';
const noon = '2026-01-01T12:00:00.000Z';

const revisions = new Map([
  document('a', { slug: 'shared' }),
  document('b', { slug: 'shared' }),
  document('open', { type: 'announcement', publishAt: noon }),
  document('over', { type: 'announcement', publishAt: before, expireAt: noon }),
  document('cash', { type: 'topic' }),
  document('r', { type: 'redirect', slug: null, from: '/articles/over', to: '/articles/open' }),
  ...Array.from({ length: 18 }, (_, n) => document(`faq-${n}`, {})),
]);

const PAGE = { kind: 'page', rev: null };
const ABSENT = { kind: 'absent' };

describe('expectedAt', () => {
  it.each([
    ['/articles/faq-1', { kind: 'page', rev: 'rev of faq-1' }],
    ['/articles/shared', { kind: 'page', rev: 'rev of a' }],
    ['/articles/open', { kind: 'page', rev: 'rev of open' }],
    ['/articles/over', { kind: 'moved', to: { to: '/articles/open', permanent: true } }],
    ['/articles/unknown', ABSENT],
    ['/topics', PAGE],
    ['/topics/cash', PAGE],
    ['/topics/unknown', ABSENT],
    ['/', PAGE],
    ['/?page=2', PAGE],
    ['/?page=3', ABSENT],
    ['/faq?page=2', ABSENT],
    ['/announcements?sort=helpful', PAGE],
  ])('%s', (path, expected) => {
    expect(expectedAt(path, revisions, NOON)).toEqual(expected);
  });

  it('counts what is shown at that instant', () => {
    const earlier = new Date(NOON.getTime() - 1);
    expect(expectedAt('/articles/open', revisions, earlier)).toEqual(ABSENT);
    expect(expectedAt('/articles/over', revisions, earlier)).toEqual({
      kind: 'page',
      rev: 'rev of over',
    });
  });
});

describe('isAsExpected', () => {
  const moved = { kind: 'moved', to: { to: '/articles/ä', permanent: true } } as const;
  const page = { kind: 'page', rev: '2' } as const;
  const list = { kind: 'page', rev: null } as const;
  const meta = (rev: string) => `<head><meta name="signpost-revision" content="${rev}"/></head>`;

  it.each([
    ['the revision that is published', page, { status: 200, body: meta('2') }, true],
    ['a former revision', page, { status: 200, body: meta('1') }, false],
    ['a page that does not say', page, { status: 200, body: '' }, false],
    ['no page yet', page, { status: 404, body: '' }, false],
    ['a failure', page, { status: 500, body: meta('2') }, false],
    ['a list', list, { status: 200, body: '' }, true],
    ['a page that is gone', { kind: 'absent' } as const, { status: 404, body: '' }, true],
    ['one that should be gone', { kind: 'absent' } as const, { status: 200, body: '' }, false],
    ['a redirect', moved, { status: 308, location: '/articles/%C3%A4', body: '' }, true],
    ['a redirect elsewhere', moved, { status: 308, location: '/', body: '' }, false],
    ['a redirect without address', moved, { status: 308, body: '' }, false],
  ])('%s', (_, expected, answer, isRight) => {
    expect(isAsExpected(expected, { location: null, ...answer })).toBe(isRight);
  });
});
