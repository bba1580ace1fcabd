import { joinSheets, separateSheets, sheetsAt } from '#lib/page-script/sheets.ts';

const link = (name: string) =>
  `<link rel="stylesheet" href="/_next/static/chunks/${name}.css" data-precedence="next"/>`;
const page = (...links: string[]) =>
  `<html><head><meta charSet="utf-8"/>${links.join('')}<title>T</title></head></html>`;
const THEME = '<link rel="stylesheet" href="/theme/a.css" data-font=""/>';
const KEY = 'secret of the build';

/** What a browser loads. */
const loaded = (html: string) =>
  [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"[^>]*>/g)].map(([, href = '']) => href);

it('a page asks for one sheet in place of several, and for that of its theme', () => {
  const html = joinSheets(page(link('a'), link('b-1_~'), link('c.d'), THEME), KEY);
  const [joined = '', ...others] = loaded(html);
  expect(others).toEqual(['/theme/a.css']);
  const files = ['a', 'b-1_~', 'c.d'].map((name) => `/_next/static/chunks/${name}.css`);
  expect(sheetsAt(joined, KEY)).toEqual({ files, isExact: true });
  // To another build, beside it or after it, it says the same.
  expect(sheetsAt(joined, 'another secret')).toEqual({ files, isExact: false });
});

it.each([
  ['no sheet', page()],
  ['one sheet', page(link('a'))],
  ['one beside that of a theme', page(link('a'), THEME)],
  ['links in another form', page(link('a'), link('b')).replaceAll('/_next', 'https://cdn/_next')],
])('a page with %s stays as it is', (_, html) => {
  expect(joinSheets(html, KEY)).toBe(html);
});

it.each([
  [page(link('a'), link('b'))],
  [page(link('a'), link('b'), link('c'), THEME)],
  [page(link('a'))],
])('other servers get the page as Next drew it', (html) => {
  expect(separateSheets(joinSheets(html, KEY))).toBe(html);
});

describe('an address that no page has', () => {
  const [address = ''] = loaded(joinSheets(page(link('a'), link('b')), KEY));
  it.each([
    ['another order', address.replace('a+b', 'b+a')],
    ['more sheets', address.replace('a+b', 'a+b+b')],
    ['fewer sheets', address.replace('a+b', 'a')],
  ])('is not kept: %s', (_, path) => {
    expect(sheetsAt(address, KEY)?.isExact).toBe(true);
    expect(sheetsAt(path, KEY)?.isExact).toBe(false);
  });

  it.each([
    ['no hash', '/_next/static/chunks/a+b.css'],
    ['a folder above', address.replace('a+b', '../../a+b')],
    ['one file', '/_next/static/chunks/a.css'],
    ['very many', address.replace('a+b', 'a+b'.repeat(20))],
  ])('leads nowhere: %s', (_, path) => {
    expect(sheetsAt(path, KEY)).toBeUndefined();
  });
});
