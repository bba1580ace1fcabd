import { sameSitePath } from '#lib/http/same-site-path.ts';

const CASES: ReadonlyArray<[given: string | null, path: string]> = [
  ['/', '/'],
  ['/articles/a?x=1#step', '/articles/a?x=1#step'],
  ['/faq?sort=helpful', '/faq?sort=helpful'],
  ['/%5Cevil.example', '/%5Cevil.example'],
  [null, '/'],
  ['', '/'],
  ['articles/a', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['\\/evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/\n/evil.example', '/'],
  ['/.//evil.example', '/'],
  ['/a/..//evil.example', '/'],
  ['https://evil.example/x', '/'],
  ['http://x//evil.example/p', '/'],
  ['javascript:alert(1)', '/'],
  ['/\u202e/evil', '/'],
];

describe('sameSitePath', () => {
  it.each(CASES)('%j leads to %s', (given, path) => {
    expect(sameSitePath(given)).toBe(path);
  });
});
