import { joinSheets, SHEETS_SCRIPT } from '#lib/page-script/sheets.ts';

const LINKS = ['a', 'b-1'].map(
  (name) =>
    `<link rel="stylesheet" href="/_next/static/chunks/${name}.css" data-precedence="next"/>`,
);

const links = () => [...document.head.querySelectorAll('link')];

afterEach(() => document.head.replaceChildren());

it('React finds Next’s own links of a joined sheet, and browsers load none of them', () => {
  document.head.innerHTML = joinSheets(LINKS.join(''), 'key');
  new Function(SHEETS_SCRIPT)();
  const [joined, ...others] = links();
  expect(joined?.hasAttribute('disabled')).toBe(false);
  expect(others.map((one) => [one.getAttribute('href'), one.hasAttribute('disabled')])).toEqual([
    ['/_next/static/chunks/a.css', true],
    ['/_next/static/chunks/b-1.css', true],
  ]);
  // As React 19 looks for them.
  expect(document.querySelector('link[rel="stylesheet"][href="/_next/static/chunks/a.css"]')).toBe(
    others[0],
  );
});

it('leaves a page alone whose sheets stand one by one', () => {
  document.head.innerHTML = LINKS.join('');
  new Function(SHEETS_SCRIPT)();
  expect(links()).toHaveLength(2);
});
