import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
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
  document('sorted', {
    _type: 'redirect',
    slug: undefined,
    from: '/help/best',
    to: '/faq?sort=helpful#fees',
  }),
  document('to-topic', {
    _type: 'redirect',
    slug: undefined,
    from: '/articles/merged',
    to: '/topics/cash',
  }),
  document('to-other-site', {
    _type: 'redirect',
    slug: undefined,
    from: '/articles/left',
    to: 'https://example.com/articles/left',
  }),
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
    ['/help/old?a=1', { to: 'https://example.com/?a=1', permanent: false }],
  ])('%s leads on', (address, to) => {
    expect(guardRoute(address, addresses, NOW)).toEqual({ kind: 'moved', to });
  });

  it.each([
    // Other forms of an article that has another address now.
    ['/articles/old.md', '/articles/here.md'],
    ['/articles/old.ics', '/articles/here.ics'],
    ['/articles/old.md?download=1', '/articles/here.md?download=1'],
    ['/articles/old.md/', '/articles/here.md'],
    ['/articles/merged.md', '/topics/cash'],
    ['/articles/left.md', 'https://example.com/articles/left'],
    // The query of the request.
    ['/articles/old?utm_source=mail', '/articles/here?utm_source=mail'],
    ['/articles/old?utm=x#y', '/articles/here?utm=x#y'],
    ['/articles/old?a=%20+%C3%A4&b', '/articles/here?a=%20+%C3%A4&b'],
    ['/help/best?utm=x&sort=updated', '/faq?sort=helpful&utm=x#fees'],
    ['/help/best#other', '/faq?sort=helpful#fees'],
    ['/help/best', '/faq?sort=helpful#fees'],
    // Slashes that nobody needs.
    ['/faq/', '/faq'],
    ['/faq//', '/faq'],
    ['/faq///?sort=helpful', '/faq?sort=helpful'],
    ['/articles//here', '/articles/here'],
    ['/articles/here//', '/articles/here'],
    ['/articles//old//?utm=x', '/articles/here?utm=x'],
    ['/topics/cash/', '/topics/cash'],
    ['/search/?q=fees', '/search?q=fees'],
    ['/nowhere/at/all/', '/nowhere/at/all'],
  ])('%s leads to %s in one step', (address, to) => {
    const route = guardRoute(address, addresses, NOW);
    expect(route).toMatchObject({ kind: 'moved', to: { to } });
    if (to.startsWith('/')) expect(guardRoute(to, addresses, NOW).kind).toBe('open');
  });

  it.each([
    ['/articles/unknown.md', 'absent'],
    ['/articles/unknown//', 'absent'],
    ['/articles/round.md', 'absent'],
    ['/faq//?page=99', 'absent'],
    ['/_next/static//x.js', 'open'],
    ['/studio/', 'open'],
    ['/studio//structure/', 'open'],
  ])('%s is %s, whatever slashes or ending it has', (address, kind) => {
    expect(guardRoute(address, addresses, NOW).kind).toBe(kind);
  });

  it('leads in one step, never to another host and never in a circle', () => {
    const part = fc.constantFrom(
      '/',
      '//',
      'faq',
      'articles',
      'old',
      'here',
      '.md',
      '%2F',
      '?a=/',
      '..',
      '#x',
      '@',
      ':',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const route = guardRoute(`/${parts.join('')}`, addresses, NOW);
        if (route.kind !== 'moved' || route.to.to.startsWith('https:')) return;
        const target = new URL(route.to.to, 'http://site');
        expect(target.host).toBe('site');
        expect(guardRoute(route.to.to, addresses, NOW).kind).not.toBe('moved');
      }),
    );
  });

  it('is open while nobody knows what is published, but not for what nobody would write', () => {
    expect(guardRoute('/articles/unknown', undefined, NOW).kind).toBe('open');
    expect(guardRoute(`/articles/${'a'.repeat(3000)}`, undefined, NOW).kind).toBe('absent');
  });
});
