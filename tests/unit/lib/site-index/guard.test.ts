import { DatabaseSync } from 'node:sqlite';
import { addressesOf } from '#lib/site-index/addresses.ts';
import { guardRoute } from '#lib/site-index/guard.ts';
import { Replica } from '#sanity/replica/replica.ts';

function document(_id: string, rest: object) {
  return {
    _id,
    _type: 'faq',
    _rev: '1',
    _createdAt: '',
    _updatedAt: '',
    slug: { current: _id },
    ...rest,
  };
}

const NOW = new Date('2026-11-22T09:00:00Z');

const documents = [
  document('here', {}),
  document('ä b', {}),
  document('future', { _type: 'announcement', publishAt: '2999-01-01T00:00:00Z' }),
  document('now', { _type: 'announcement', expireAt: '2999-01-01T00:00:00Z' }),
  document('german', { language: 'de' }),
  document('cash', { _type: 'topic' }),
  document('moved', {
    _type: 'redirect',
    slug: undefined,
    from: '/articles/old',
    to: '/articles/here',
  }),
  document('away', {
    _type: 'redirect',
    slug: undefined,
    from: '/help/old',
    to: 'https://example.com/',
    permanent: false,
  }),
  document('hidden', { _type: 'redirect', slug: undefined, from: '/articles/faq-1', to: '/faq' }),
  document('circle', {
    _type: 'redirect',
    slug: undefined,
    from: '/articles/round',
    to: '/articles/round',
  }),
  ...Array.from({ length: 20 }, (_, n) => document(`faq-${n}`, {})),
];

const replica = new Replica({
  database: new DatabaseSync(':memory:'),
  projectId: 'signpost',
  dataset: 'production',
  now: () => NOW,
});
replica.apply(documents, []);
const addresses = addressesOf(replica);

describe('guardRoute', () => {
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
    expect(guardRoute(address, addresses, NOW).kind).toBe(kind);
  });

  it.each([
    ['/articles/old', { to: '/articles/here', permanent: true }],
    ['/articles/old/', { to: '/articles/here', permanent: true }],
    ['/help/old?a=1', { to: 'https://example.com/', permanent: false }],
  ])('%s leads on', (address, to) => {
    expect(guardRoute(address, addresses, NOW)).toEqual({ kind: 'moved', to });
  });

  it('is open while nobody knows what is published, but not for what nobody would write', () => {
    expect(guardRoute('/articles/unknown', undefined, NOW).kind).toBe('open');
    expect(guardRoute(`/articles/${'a'.repeat(3000)}`, undefined, NOW).kind).toBe('absent');
  });
});
