import { normalizePath } from '#lib/redirects/path.ts';
import { indexRedirects, isDestination, resolveRedirect } from '#lib/redirects/resolve.ts';

describe('normalizePath', () => {
  it.each([
    ['/a', '/a'],
    ['/a/', '/a'],
    ['/a?b=1#c', '/a'],
    ['/', '/'],
    ['/%C3%BCber', '/über'],
    ['/u\u0308ber', '/über'],
    ['', null],
    ['a', null],
    ['//evil.example', null],
    ['/%2Fevil.example', null],
    ['/\\evil.example', null],
    ['/%5Cevil.example', null],
    ['/a/../b', null],
    ['/%2e%2e/b', null],
    ['/a\u0000', null],
    ['/a b', null],
    ['/%', null],
    [`/${'x'.repeat(2000)}`, null],
    [null, null],
    [7, null],
  ])('%j is %j', (value, expected) => {
    expect(normalizePath(value)).toBe(expected);
  });
});

describe('isDestination', () => {
  it.each([
    ['/articles/b', true],
    ['/articles/b?x=1#y', true],
    ['https://example.com/a', true],
    ['http://example.com/a', false],
    ['//evil.example', false],
    ['/\\evil.example', false],
    ['javascript:alert(1)', false],
    ['https://user:pw@example.com', false],
    ['b', false],
    ['', false],
    [null, false],
  ])('%j: %s', (value, expected) => {
    expect(isDestination(value)).toBe(expected);
  });
});

describe('resolveRedirect', () => {
  const redirect = (from: string, to: string, permanent: boolean | null = true) => ({
    from,
    to,
    permanent,
  });
  const chain = Array.from({ length: 12 }, (_, hop) => redirect(`/hop${hop}`, `/hop${hop + 1}`));
  const index = indexRedirects([
    redirect('/old', '/new'),
    redirect('/older/', '/old', null),
    redirect('/soon', '/new', false),
    redirect('/via-soon', '/soon'),
    redirect('/out', 'https://example.com/'),
    redirect('/a', '/b'),
    redirect('/b', '/a'),
    redirect('/into-circle', '/a'),
    redirect('/self', '/self/'),
    redirect('/bad', '//evil.example'),
    redirect('/twice', '/first'),
    redirect('/twice', '/second'),
    ...chain,
    { from: null, to: '/x', permanent: null },
  ]);

  it.each([
    ['/old', { to: '/new', permanent: true }],
    ['/old/', { to: '/new', permanent: true }],
    ['/older', { to: '/new', permanent: true }],
    ['/soon', { to: '/new', permanent: false }],
    ['/via-soon', { to: '/new', permanent: false }],
    ['/out', { to: 'https://example.com/', permanent: true }],
    ['/twice', { to: '/first', permanent: true }],
    ['/hop3', { to: '/hop12', permanent: true }],
    ['/hop0', null],
    ['/a', null],
    ['/into-circle', null],
    ['/self', null],
    ['/bad', null],
    ['/unknown', null],
    ['//old', null],
  ])('%s leads to %j', (path, expected) => {
    expect(resolveRedirect(index, path)).toEqual(expected);
  });
});
