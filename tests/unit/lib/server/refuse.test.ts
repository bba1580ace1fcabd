import { refusalOf, stripForgedPreview, stripInternalHeaders } from '#lib/server/refuse.ts';

it.each([
  ['/', undefined],
  ['/articles/%C3%A4', undefined],
  ['/?q=%E0%A4%A', undefined],
  [undefined, 400],
  ['', 400],
  ['*', 400],
  ['http://elsewhere/', 400],
  ['/a\0b', 400],
  ['/a%00b', 400],
  ['/?q=%00', 400],
  ['/%E0%A4%A', 400],
  [`/${'a'.repeat(8_191)}`, undefined],
  [`/${'a'.repeat(8_192)}`, 414],
  [`/search?q=${'a'.repeat(50_000)}`, undefined],
  [`/api/search?q=${'a'.repeat(50_000)}`, undefined],
  [`/search?q=${'a'.repeat(60_000)}`, 414],
  [`/lake/v1/data/query/production?query=${'a'.repeat(16_000)}`, undefined],
  [`/lake/v1/data/listen/production?query=${'a'.repeat(16_384)}`, 414],
  [`/lakes?q=${'a'.repeat(8_192)}`, 414],
  [`/searching?q=${'a'.repeat(50_000)}`, 414],
])('%j is refused with %s', (address, status) => {
  expect(refusalOf(address, 'a.example')).toBe(status);
});

it.each([
  [undefined, undefined],
  ['localhost:3000', undefined],
  ['[::1]:3000', undefined],
  ['help.example', undefined],
  ['a b', 400],
  ['a:99999', 400],
  ['1.2.3.4.5', 400],
  ['[', 400],
])('the host %j is refused with %s', (host, status) => {
  expect(refusalOf('/', host)).toBe(status);
});

describe('what only the queue and Next may say', () => {
  const headers = () => ({
    'x-middleware-subrequest': 'a',
    'next-resume': '1',
    'x-matched-path': '/',
    'x-prerender-revalidate': 'word',
    'x-kept': 'yes',
  });

  it.each([
    ['the word of this build', 'word', ['x-prerender-revalidate', 'x-kept']],
    ['another word', 'other', ['x-kept']],
    ['none, where nothing is drawn', undefined, ['x-kept']],
  ])('is taken away, but for %s', (_, key, kept) => {
    const said = headers();
    stripInternalHeaders(said, key);
    expect(Object.keys(said)).toEqual(kept);
  });

  it.each([
    ['a=b; __prerender_bypass=word', 'word', 'a=b; __prerender_bypass=word'],
    ['a=b; __prerender_bypass=guess; c=d', 'word', 'a=b; c=d'],
    ['__prerender_bypass=;__prerender_bypass=word', 'word', '__prerender_bypass=word'],
    ['a__prerender_bypass=guess', 'word', 'a__prerender_bypass=guess'],
    ['a=b;c=d', 'word', 'a=b;c=d'],
    ['__prerender_bypass=any', undefined, '__prerender_bypass=any'],
  ])('the cookies %j with the key %j become %j', (cookie, key, kept) => {
    const said = { cookie };
    expect(stripForgedPreview(said, key)).toBe(kept !== cookie);
    expect(said.cookie).toBe(kept);
  });

  it.each([
    ['a preview', '__prerender_bypass=word', true],
    ['a preview that is made up', '__prerender_bypass=guess', false],
    ['nobody', 'a=b', false],
  ])('an action of %s', (_, cookie, isKept) => {
    const said = { cookie, 'next-action': 'f'.repeat(42) };
    stripForgedPreview(said, 'word');
    stripInternalHeaders(said, 'word');
    expect('next-action' in said).toBe(isKept);
  });
});
