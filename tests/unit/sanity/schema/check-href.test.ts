import { checkHref, checkWebAddress } from '#sanity/blocks/text/check-href.ts';

describe('checkHref', () => {
  it.each([
    undefined,
    '',
    'https://x/a b',
    'tel:+49 30 123',
    'mailto:a@b.c?subject=x',
    'mailto:a@b.c?subject=My card',
    '/articles/fees',
    '#fees',
    'www.example.com',
    'example.com/fees',
    'help@example.com',
  ])('takes %j', (value) => {
    expect(checkHref(value)).toBe(true);
  });

  it.each([
    ['ftp://example.com', /starts with https:/],
    ['javascript:alert(1)', /starts with https:/],
    ['fees', /starts with https:/],
    ['../fees', /starts with https:/],
    ['example.com', /^Write https:\/\/ before it/],
    ['+49 30 1234567', /write tel: before it/],
    ['030-1234567', /write tel: before it/],
    ['//example.com', /single \//],
    ['https://', /name of a site/],
    ['https:/example.com', /name of a site/],
    ['https://exam ple.com', /name of a site/],
    ['https://ada:pw@example.com', /Leave out the name and the password/],
    ['https://example.com/\u200bfees', /cannot be seen/],
    ['https://example.com\\fees', /Use \/ instead of \\/],
    [`https://example.com/${'a'.repeat(2048)}`, /at most 2,048/],
    ['mailto:help', /After mailto: comes a mail address/],
    ['mailto:a@b.c?body=x%0ay', /without line breaks/],
    ['tel:call us', /After tel: comes a number/],
    ['   ', /Write an address/],
  ])('says what is wrong with %j', (value, reason) => {
    expect(checkHref(value)).toMatch(reason);
  });
});

describe('checkWebAddress', () => {
  it.each([undefined, '', 'https://x/a b', 'http://example.com'])('takes %j', (value) => {
    expect(checkWebAddress(value)).toBe(true);
  });

  it.each([
    ['/articles/fees', /whole address/],
    ['tel:123', /whole address/],
    ['ftp://example.com', /whole address/],
    ['https://', /name of a site/],
    ['https://ada@example.com', /Leave out the name/],
  ])('says what is wrong with %j', (value, reason) => {
    expect(checkWebAddress(value)).toMatch(reason);
  });
});
