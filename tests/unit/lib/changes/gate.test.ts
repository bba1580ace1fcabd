import { gateOf } from '#lib/changes/gate.ts';
import type { Revision } from '#lib/changes/revision.ts';

function document(id: string, rest: Partial<Revision>): [string, Revision] {
  return [id, { id, type: 'faq', rev: '1', slug: id, topic: null, card: '', ...rest }];
}

const NOW = new Date('2026-11-22T09:00:00Z');

const revisions = new Map([
  document('here', {}),
  document('ä b', {}),
  document('future', { type: 'announcement', publishAt: '2999-01-01T00:00:00Z' }),
  document('now', { type: 'announcement', expireAt: '2999-01-01T00:00:00Z' }),
  document('german', { language: 'de' }),
  document('cash', { type: 'topic' }),
  document('moved', { type: 'redirect', slug: null, from: '/articles/old', to: '/articles/here' }),
  document('away', {
    type: 'redirect',
    slug: null,
    from: '/help/old',
    to: 'https://example.com/',
    permanent: false,
  }),
  document('hidden', { type: 'redirect', slug: null, from: '/articles/faq-1', to: '/faq' }),
  document('circle', {
    type: 'redirect',
    slug: null,
    from: '/articles/round',
    to: '/articles/round',
  }),
  ...Array.from({ length: 20 }, (_, n) => document(`faq-${n}`, {})),
]);

describe('gateOf', () => {
  it.each([
    ['/', 'open'],
    ['/articles/here', 'open'],
    ['/articles/here?anything=1', 'open'],
    ['/articles/faq-1', 'open'],
    ['/articles/here.md', 'open'],
    ['/articles/here/calendar.ics', 'open'],
    ['/articles/%C3%A4%20b', 'open'],
    ['/articles/future', 'absent'],
    ['/articles/future.md', 'absent'],
    ['/articles/now', 'open'],
    ['/articles/german', 'absent'],
    ['/articles/unknown', 'absent'],
    [`/articles/${'a'.repeat(3000)}`, 'absent'],
    ['/articles/round', 'absent'],
    ['/topics', 'open'],
    ['/topics/cash', 'open'],
    ['/topics/unknown', 'absent'],
    ['/?page=2', 'open'],
    ['/?page=3', 'absent'],
    ['/faq?sort=helpful&page=2', 'open'],
    ['/faq?page=2&page=99', 'absent'],
    ['/announcements?page=1', 'open'],
    ['/announcements?page=2', 'absent'],
    ['/faq?page=x', 'absent'],
    ['/api/health', 'open'],
    ['/_next/static/x.js', 'open'],
    ['/feed.xml', 'open'],
    ['/nowhere/at/all', 'open'],
    ['//', 'open'],
    ['///', 'open'],
    ['//[', 'open'],
    ['//elsewhere/articles/unknown', 'open'],
  ])('%s is %s', (address, kind) => {
    expect(gateOf(address, revisions, NOW).kind).toBe(kind);
  });

  it.each([
    ['/articles/old', { to: '/articles/here', permanent: true }],
    ['/articles/old/', { to: '/articles/here', permanent: true }],
    ['/help/old?a=1', { to: 'https://example.com/', permanent: false }],
  ])('%s leads on', (address, to) => {
    expect(gateOf(address, revisions, NOW)).toEqual({ kind: 'moved', to });
  });

  it('is open while nobody knows what is published, but not for what nobody would write', () => {
    expect(gateOf('/articles/unknown', undefined, NOW).kind).toBe('open');
    expect(gateOf(`/articles/${'a'.repeat(3000)}`, undefined, NOW).kind).toBe('absent');
  });
});
