import { createSessionCookie } from '#sanity/lake/http/session-cookie.ts';
import { createSiteOrigins } from '#sanity/lake/http/site-origins.ts';
import { SignInLimit } from '#sanity/lake/users/sign-in-limit.ts';
import { printTable } from '#sanity/lake/users/table.ts';

describe('the session cookie', () => {
  it.each([
    ['signpost_session=abc', 'abc'],
    ['a=b; signpost_session=abc; c=d', 'abc'],
    ['signpost_session=first; signpost_session=second', 'first'],
    ['xsignpost_session=abc', null],
    ['signpost_session', null],
    ['', null],
  ])('of %j', (cookie, secret) => {
    const request = new Request('http://localhost/', { headers: { cookie } });
    expect(createSessionCookie('signpost_session', false).read(request)).toBe(secret);
  });

  it('is secure where the site is', () => {
    expect(createSessionCookie('s', true).start('x')).toContain('; Secure');
    expect(createSessionCookie('s', false).start('x')).not.toContain('Secure');
    expect(createSessionCookie('s', true).end()).toContain('Max-Age=0');
  });
});

describe('pages that may use a session', () => {
  const ask = (origin: string | null, address = 'http://127.0.0.1:3030/v1/ping') =>
    new Request(address, origin === null ? {} : { headers: { origin } });

  it.each([
    ['http://localhost:3000', 'http://localhost:3000', true],
    ['http://localhost:3000', 'http://127.0.0.1:3000', true],
    ['http://localhost:3000', 'http://[::1]:3000', true],
    ['http://localhost:3000', 'http://localhost:3030', true],
    ['http://localhost:3000', 'http://localhost:3001', false],
    ['http://localhost:3000', 'http://x.localhost:3000', false],
    ['http://localhost:3000', 'https://localhost:3000', false],
    ['http://localhost:3000', 'http://evil.test', false],
    ['http://localhost:3000', 'null', false],
    ['https://help.example.com', 'https://help.example.com', true],
    ['https://help.example.com', 'http://help.example.com', false],
    ['https://help.example.com', 'https://example.com', false],
    ['https://help.example.com', 'https://help.example.com:8443', false],
  ])('on %s: %s %j', (site, origin, isOwn) => {
    const origins = createSiteOrigins(site);
    expect(origins.isOwn(ask(origin))).toBe(isOwn);
    expect(origins.isForeign(ask(origin))).toBe(!isOwn);
  });

  it('do not say where they come from when they only read', () => {
    const origins = createSiteOrigins('http://localhost:3000');
    expect([origins.isOwn(ask(null)), origins.isForeign(ask(null))]).toEqual([false, false]);
  });
});

describe('failed attempts', () => {
  it('are free for twenty, then one every three seconds', () => {
    let now = 0;
    const attempts = new SignInLimit(() => now);
    const waits = Array.from({ length: 22 }, () => attempts.fail());
    expect(waits.slice(0, 20)).toEqual(Array(20).fill(0));
    expect(waits.slice(20)).toEqual([3, 3]);
    now = 3000;
    expect([attempts.fail(), attempts.fail()]).toEqual([0, 3]);
    now = 1_000_000;
    expect(Array.from({ length: 21 }, () => attempts.fail()).at(-1)).toBe(3);
  });
});

describe('tables in a terminal', () => {
  it('line up, and say something when they are empty', () => {
    const rows = [
      { id: 'a', name: 'Ada Lovelace' },
      { id: 'longer', name: '' },
    ];
    expect(printTable(rows, '-')).toBe('id      name\na       Ada Lovelace\nlonger');
    expect(printTable([], 'Nobody yet.')).toBe('Nobody yet.');
  });
});
